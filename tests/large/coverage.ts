import type { cypher } from '../../src/generated/cypher.ts'
import type { Clause } from '../../src/model/clause.ts'
import type { Engine } from '../../src/store/engine.ts'

/** A name of `cypher`. */
type QueryName = keyof typeof cypher

/** What no large store can run, and why. */
const exceptions: { names: QueryName[]; on: Engine['name'][]; why: string }[] = [
  { names: ['setup/nounOrder'], on: ['embedded'], why: 'it does not read along such an index' },
  {
    names: ['store/changed', 'store/version'],
    on: ['embedded', 'neo4j'],
    why: 'the engines themselves run them, inside each write and to know what is cached',
  },
  {
    names: ['questions/neighbourCount', 'questions/neighbourLinks', 'questions/neighbourPage'],
    on: ['neo4j'],
    why: 'they are for what has more than 10,000 links, and the hub has 2,400 there',
  },
]

/** The names whose query is in none of the texts that an engine ran, without the exceptions. */
export function notRun(
  queries: Record<QueryName, string | Clause>,
  texts: Iterable<string>,
  on: Engine['name'],
): string[] {
  const ran = folded([...texts].join('\n'))
  return Object.entries(queries)
    .filter(([, query]) => !partsOf(query).every((part) => ran.includes(part)))
    .map(([name]) => name)
    .filter(
      (name) => !exceptions.some(({ names, on: where }) => where.includes(on) && names.some((own) => own === name)),
    )
}

/** The query as it is run, in the parts around what is put in at run time: its start, a type, the end of one of several in a file. */
function partsOf(query: string | Clause): string[] {
  const text =
    typeof query === 'string' ? query : query.owner ? query.text.replace(`MATCH (${query.owner.name})`, '') : query.text
  return text
    .split(/(?<=:)(?:LABELS|LINKS)\b|NOUN|;/)
    .map(folded)
    .filter((part) => part !== '')
}

/** In one line, variables and parameters without the numbers that they get where a clause is put into a query. */
function folded(text: string): string {
  return text
    .replaceAll(/\b([a-zA-Z]*[a-z])\d+\b/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
