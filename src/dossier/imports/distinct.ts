import { show } from '../../errors.ts'
import type { Fact } from '../fact.ts'
import { isEqual } from '../share.ts'
import type { Row } from './row.ts'

/** The rows with every fact stated once: repeated word for word it is left out, with other content its row is refused. */
export async function* makeDistinct(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  const stated = new Map<string, { content: string; fact: Fact; file: string; line: number }>()
  for await (const row of rows) {
    if (row.refused !== undefined || row.distinct) {
      yield row
      continue
    }
    const facts = row.facts ?? []
    const other = facts
      .map((fact) => ({ fact, before: stated.get(fact.id) }))
      .find(({ fact, before }) => before && before.content !== contentOf(fact))
    if (other?.before) {
      yield {
        file: row.file,
        line: row.line,
        refused: `The id ${other.fact.id} is stated in ${other.before.file}:${other.before.line} with other content${difference(other.before.fact, other.fact)}.`,
      }
      continue
    }
    const fresh = facts.filter(({ id }) => !stated.has(id))
    for (const fact of fresh) stated.set(fact.id, { content: contentOf(fact), fact, file: row.file, line: row.line })
    yield { ...row, facts: fresh }
  }
}

function contentOf({ type, props, links }: Fact): string {
  return JSON.stringify([type, props, links.map((link) => [link.type, link.other, link.props])])
}

function difference(before: Fact, fact: Fact): string {
  const name = Object.keys({ ...before.props, ...fact.props }).find(
    (key) => !isEqual(before.props[key], fact.props[key]),
  )
  return name === undefined
    ? ''
    : `: its ${name} is ${show(before.props[name])} there and ${show(fact.props[name])} here`
}
