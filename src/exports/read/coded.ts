import { chunk } from '../../collections/chunk.ts'
import { groupBy } from '../../collections/groupBy.ts'
import { tooLarge } from '../../errors.ts'
import { cypher } from '../../generated/cypher.ts'
import { attributesIn } from '../../model/attributes.ts'
import type {
  Coded,
  CodedDocument,
  Coding,
  EntityRecord,
  LinkedEntity,
  PositionPage,
  PositionRecord,
  QuotationRecord,
  StatementRecord,
} from '../records.ts'
import { readEntities, readLinks } from './entities.ts'
import type { Reading } from './scan.ts'

/** The most codings of a file: they are held in memory until their documents are written. */
export const MOST_CODINGS = 200_000
/** Documents whose texts are read at a time. */
const DOCUMENTS = 20

type Placed = QuotationRecord & { start: number; end: number }

/** A coding with all its words. */
interface Found {
  coding: Coding
  words: Placed[]
}

/** The positions that have words with a place in a stored text, by the documents of their first words. */
export async function readCoded(
  reading: Pick<Reading, 'engine' | 'signal'>,
  pages: AsyncIterable<PositionPage>,
  statementsOf: (positions: PositionRecord[]) => Promise<StatementRecord[]>,
): Promise<Coded> {
  const found: Found[] = []
  let count = 0
  for await (const { positions, entities } of pages) {
    count += positions.length
    const worded = positions.filter(({ quotations }) => quotations.some(isPlaced))
    const statements = new Map((await statementsOf(worded)).map((statement) => [statement.id, statement]))
    for (const position of worded) found.push(...codingOf(position, entities, statements.get(position.statement ?? '')))
    if (found.length > MOST_CODINGS) throw tooLarge(`${found.length} codings`, `${MOST_CODINGS} codings`)
  }
  const words = groupBy(
    found.flatMap(({ coding, words }) => words.map((words, at) => ({ coding, words, isFirst: at === 0 }))),
    ({ words }) => words.source,
  )
  const sources = [...words.keys()].sort()
  return {
    positions: count,
    leftOut: count - found.length,
    sources,
    codings: found.map(({ coding }) => coding),
    async *documents() {
      for (const ids of chunk(sources, DOCUMENTS)) {
        reading.signal.throwIfAborted()
        const rows = await reading.engine.read(cypher['facts/texts'], { ids })
        const texts = new Map(rows.map(({ id, text }) => [id as string, text as string]))
        const links = (await readLinks(reading, ids)).filter(({ relation }) => relation === 'PUBLISHED_BY')
        const bodies = await readEntities(reading, [...new Set(links.map(({ target }) => target))])
        for (const source of await readEntities(reading, ids)) {
          const { id } = source
          const body = links.find((link) => link.source === id)?.target
          const publisher = bodies.find((known) => known.id === body)
          const text = texts.get(id) ?? ''
          const inOrder = (words.get(id) ?? []).sort(
            (a, b) => a.words.start - b.words.start || a.words.end - b.words.end || (a.words.id < b.words.id ? -1 : 1),
          )
          yield documentOf(source, publisher, text, inOrder)
        }
      }
    },
  }
}

function documentOf(
  source: EntityRecord,
  publisher: EntityRecord | undefined,
  text: string,
  words: { coding: Coding; words: Placed; isFirst: boolean }[],
): CodedDocument {
  return {
    ...{ source, publisher, text },
    codings: words.filter(({ isFirst }) => isFirst).map(({ coding }) => coding),
    further: words
      .filter(({ isFirst }) => !isFirst)
      .map(({ coding, words: { start, end } }) => ({ position: coding.position.id, span: { start, end } })),
  }
}

function codingOf(
  position: PositionRecord,
  entities: Map<string, LinkedEntity>,
  statement: StatementRecord | undefined,
): Found[] {
  const words = position.quotations.filter(isPlaced)
  const [first] = words
  const [actor, issue] = [entities.get(position.actor), entities.get(position.issue)]
  if (!first || !actor || !issue) return []
  const coding = {
    ...{ position, actor, issues: upwards(issue, entities), span: { start: first.start, end: first.end } },
    onBehalfOf: entities.get(position.onBehalfOf ?? ''),
    targets: position.targets.flatMap((id) => entities.get(id) ?? []),
    summary:
      statement?.props.summary === undefined || statement.props.summary === null
        ? null
        : String(statement.props.summary),
    attributes: attributesIn(statement?.props.attributes),
  }
  return [{ coding, words }]
}

/** The way up from an issue by the first broader one of each. */
function upwards(issue: LinkedEntity, entities: Map<string, LinkedEntity>): [EntityRecord, ...EntityRecord[]] {
  const way: [LinkedEntity, ...LinkedEntity[]] = [issue]
  for (let at: LinkedEntity | undefined = issue; at; ) {
    at = entities.get(at.links.find(({ relation }) => relation === 'NARROWS')?.target ?? '')
    if (at && way.includes(at)) break
    if (at) way.push(at)
  }
  return way
}

function isPlaced(words: QuotationRecord): words is Placed {
  return words.start !== null && words.end !== null
}
