/** What the embedded engine answers wrongly or not at all once there is more than one chunk of rows; docs/engines.md tells people the same. */
export interface Trap {
  name: string
  /** Whether a query has the shape. */
  isIn: (text: string) => boolean
  instead: string
  /** The smallest that shows it: queries that fill an empty store, one that goes wrong, and the `value` it should answer. */
  shown: { fill: string[]; text: string; right: number }
}

const many = (count: number) => [
  `UNWIND range(1, ${count}) AS number CREATE (:Item {number: number})`,
  "CREATE (:Hub {id: 'hub'})",
]
const hub = (count: number) => [...many(count), 'MATCH (hub:Hub) MATCH (item:Item) CREATE (hub)-[:LEADS_TO]->(item)']

export const traps: Trap[] = [
  {
    name: 'DISTINCT over rows that a CALL returns keeps 2,048 of them a call',
    isIn: returnsRows,
    instead: 'Return collect(...) or count(...) from the CALL, and UNWIND the list after it.',
    shown: {
      fill: many(2_049),
      text: 'MATCH (hub:Hub) CALL (hub) { MATCH (item:Item) RETURN item } WITH DISTINCT item RETURN count(item) AS value',
      right: 2_049,
    },
  },
  {
    name: 'WHERE over more than 65,535 rows that a CALL returns fails',
    isIn: returnsRows,
    instead: 'Return collect(...) or count(...) from the CALL, and UNWIND the list after it.',
    shown: {
      fill: hub(65_537),
      text: 'MATCH (hub:Hub) CALL (hub) { MATCH (hub)-[:LEADS_TO]->(item:Item) RETURN item } WITH item WHERE item.number > 0 RETURN count(item) AS value',
      right: 65_537,
    },
  },
  {
    name: 'two hops in one pattern over a node without a label fail from 65,536 neighbours on',
    isIn: (text) => /-\[[^\]]*\]->?\(\w*\)<?-\[/.test(uncommented(text)),
    instead: 'Name the label of the node in the middle, or write two MATCH clauses.',
    shown: {
      fill: [...hub(65_537), 'MATCH (item:Item) CREATE (item)-[:ENDS_IN]->(:End)'],
      text: 'MATCH (:Hub)-[:LEADS_TO]->(item)-[:ENDS_IN]->(end:End) RETURN count(end) AS value',
      right: 65_537,
    },
  },
]

/** Sentences for the traps that a query has. */
export function trapsIn(name: string, text: string): string[] {
  return traps.filter(({ isIn }) => isIn(text)).map((trap) => `${name}: ${trap.name}. ${trap.instead}`)
}

/** Whether a CALL hands on rows: anything but lists and counts. */
function returnsRows(text: string): boolean {
  const code = uncommented(text)
  return [...code.matchAll(/\bCALL\s*\([^)]*\)\s*\{/g)].some(({ index, 0: opening }) => {
    const returned = ownText(code.slice(index + opening.length)).matchAll(/\bRETURN\s+(\w+\(|.)/g)
    return [...returned].some(([, start]) => start !== 'collect(' && start !== 'count(')
  })
}

/** The text up to the brace that closes it, without what stands in braces of its own. */
function ownText(text: string): string {
  let depth = 0
  let own = ''
  for (const letter of text) {
    if (letter === '}' && depth === 0) return own
    if (letter === '{') depth += 1
    if (depth === 0) own += letter
    if (letter === '}') depth -= 1
  }
  return own
}

function uncommented(text: string): string {
  return text.replaceAll(/\/\/.*$/gm, '')
}
