import { createHash } from 'node:crypto'
import { show } from '../errors.ts'
import { contradictions } from '../facts/shares.ts'
import type { Fact } from '../model/nouns.ts'
import type { Place, Row } from './row.ts'

/** The rows with every fact stated once: repeated word for word it is left out, with other content its row is refused. */
export async function* makeDistinct(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  const stated = makeStated()
  for await (const row of rows) {
    if (row.refused !== undefined || row.distinct) {
      yield row
      continue
    }
    const facts = (row.facts ?? []).map((fact) => ({ fact, before: stated.find(fact) }))
    const other = facts.find(({ before }) => before && !before.same)
    if (other?.before) {
      const { fact, before } = other
      yield {
        file: row.file,
        line: row.line,
        ...(row.called && { called: row.called }),
        refused: `The id ${fact.id} is stated in ${before.file}:${before.line} with other content${difference(before.fact, fact)}.`,
        ...(row.called ? { called: row.called } : {}),
      }
      continue
    }
    const fresh = facts.filter(({ before }) => !before).map(({ fact }) => fact)
    for (const fact of fresh) stated.add(fact, row)
    yield row.shared ? row : { ...row, facts: fresh }
  }
}

/** A fact that was stated before: where, whether in the same words, and, unless too many were, how. */
interface Before extends Place {
  same: boolean
  fact: Fact | undefined
}

/** So many facts are cached whole, to say how another differs. */
const MOST_CACHED = 20_000

/** What was stated, by digests: a table can have more facts than memory holds. Ids that digests do not tell apart count as stated once. */
function makeStated(): { find: (fact: Fact) => Before | undefined; add: (fact: Fact, place: Place) => void } {
  const places = new Map<number, number>()
  const [ids, contents, lines, files]: [number[], number[], number[], number[]] = [[], [], [], []]
  const names: string[] = []
  const cached = new Map<string, Fact>()
  return {
    find(fact) {
      const [key, id] = digestsOf(fact.id)
      const at = places.get(key)
      if (at === undefined || ids[at] !== id) return undefined
      return {
        file: names[files[at] ?? 0] ?? '',
        line: lines[at] ?? 0,
        same: contents[at] === digestsOf(contentOf(fact))[0],
        fact: cached.get(fact.id),
      }
    },
    add(fact, { file, line }) {
      const [key, id] = digestsOf(fact.id)
      if (names.at(-1) !== file) names.push(file)
      places.set(key, ids.push(id) - 1)
      contents.push(digestsOf(contentOf(fact))[0])
      lines.push(line)
      files.push(names.length - 1)
      if (cached.size < MOST_CACHED) cached.set(fact.id, fact)
    },
  }
}

/** Two numbers of 48 bits each for a text. */
function digestsOf(text: string): [number, number] {
  const digest = createHash('sha256').update(text).digest()
  return [digest.readUIntBE(0, 6), digest.readUIntBE(6, 6)]
}

function contentOf({ type, props, links }: Fact): string {
  return JSON.stringify([type, props, links.map((link) => [link.type, link.other, link.props])])
}

/** How the two differ, under the schema's names: what follows from another property does not say it. */
function difference(before: Fact | undefined, fact: Fact): string {
  if (!before) return ''
  const [name] = contradictions(before.props, fact.props)
  if (name !== undefined) return `: its ${name} is ${show(before.props[name])} there and ${show(fact.props[name])} here`
  const ends = ({ links }: Fact, as: unknown) => links.filter(({ path }) => path[0] === as).map(({ other }) => other)
  const as = [...before.links, ...fact.links]
    .map(({ path }) => path[0])
    .find((as) => ends(before, as).join() !== ends(fact, as).join())
  const said = (fact: Fact) => ends(fact, as).join(', ') || 'not given'
  return as === undefined ? '' : `: its ${as} is ${said(before)} there and ${said(fact)} here`
}
