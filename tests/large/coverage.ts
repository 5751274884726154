import type { cypher } from '../../src/generated/cypher.ts'
import { startOf } from '../../src/graph/plan.ts'
import type { Clause } from '../../src/model/clause.ts'
import type { Engine } from '../../src/store/engine.ts'

/** A name of `cypher`. */
type QueryName = keyof typeof cypher

/** What no large store can run, and why. */
const exceptions: { names: QueryName[]; on: Engine['name'][]; why: string }[] = [
  { names: ['setup/nounOrder'], on: ['embedded'], why: 'it does not read along such an index' },
  { names: ['store/changed'], on: ['embedded', 'neo4j'], why: 'the engines themselves run it, inside each write' },
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

/** The query as it is run, in the parts around what is put in at run time: a key, a type, the end of one of several in a file. */
function partsOf(query: string | Clause): string[] {
  const text = typeof query === 'string' ? query : startOf(query, KEY)
  return text
    .split(/(?<=:)(?:LABELS|LINKS)\b|NOUN|;|§/)
    .map(folded)
    .filter((part) => part !== '')
}

const KEY = '§'

function folded(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
