import { groupBy } from '../collections/groupBy.ts'
import { cypher } from '../generated/cypher.ts'
import { labelsOf, type Noun, type Props } from '../model/labels.ts'
import { isReverse, type LinkType, linksStatedBy, overLinks } from '../model/links.ts'
import type { Run } from '../store/engine.ts'

/** A relationship as the graph holds it, between the ids of its ends. */
export interface StoredLink {
  source: string
  type: LinkType
  target: string
  props: Props
}

/** What is to change in the graph. */
export interface Plan {
  /** New nodes, each with the relationships that come with it. */
  created: { props: Props; links: StoredLink[] }[]
  set: { id: string; props: Props }[]
  removed: string[]
  links: { created: StoredLink[]; set: StoredLink[]; removed: StoredLink[] }
  /** The texts of sources, in place of those they had. */
  texts: { id: string; text: string }[]
}

/** What tells a relationship from others: there is one of a type between two ends. */
export function keyOf({ source, type, target }: Pick<StoredLink, 'source' | 'type' | 'target'>): string {
  return `${source} ${type} ${target}`
}

/** Writes a plan. What is new is created without looking for it once more, because a MERGE costs the degree of the node it starts at. */
export async function writePlan(
  run: Run,
  { created = [], set = [], removed = [], links, texts = [] }: Partial<Plan>,
): Promise<void> {
  const votes: Props[] = []
  const others: Plan['created'] = []
  for (const made of created) {
    const vote = voteOf(made)
    if (vote) votes.push(vote)
    else others.push(made)
  }
  const query = async (text: string, rows: object[]) => {
    if (rows.length > 0) await run(text, { rows })
  }
  for (const [type, nodes] of groupBy(others, ({ props }) => props.type as Noun)) {
    const rows = nodes.map(({ props }) => ({ props }))
    await query(cypher['facts/createNodes'].replace(/(?<=:)LABELS/, labelsOf(type)), rows)
  }
  const few: Props[] = []
  for (const rows of groupBy(votes, (vote) => JSON.stringify(SHARED.map((name) => vote[name]))).values()) {
    const [first] = rows
    if (!first || rows.length < ROLL_CALL) few.push(...rows)
    else {
      const shared = Object.fromEntries(SHARED.map((name) => [name, first[name]]))
      await run(cypher['facts/createRollCall'], { ...shared, rows: rows.map((row) => OWN.map((name) => row[name])) })
    }
  }
  await query(cypher['facts/createVotes'], few)
  await query(cypher['facts/setNodes'], set)
  const fresh = [...others.flatMap((made) => made.links), ...(links?.created ?? [])]
  for (const [type, rows] of groupBy(fresh, (link) => link.type)) {
    await query(overLinks(cypher['facts/createLinks'], [type]), rows)
  }
  await query(cypher['facts/setLinks'], links?.set ?? [])
  await query(cypher['facts/deleteLinks'], links?.removed ?? [])
  const stale = [...texts.map(({ id }) => id), ...removed]
  if (stale.length > 0) await run(cypher['facts/deleteTexts'], { ids: stale })
  for (const text of texts) await run(cypher['facts/createText'], text)
  if (removed.length > 0) await run(cypher['facts/deleteNodes'], { ids: removed })
}

/** What `createVotes` writes in one go, as its own text names it. */
const VOTE = namesIn(cypher['facts/createVotes'], /\brow\.(\w+)/g)
/** What of it a vote has for itself, in the order of the list that it is, and what all votes of a roll call share. */
const OWN = namesIn(cypher['facts/createRollCall'], /\brow\[\d\] AS (\w+)/g)
const SHARED = VOTE.filter((name) => !OWN.includes(name))
/** So many votes are worth a query of their own. */
const ROLL_CALL = 50
const NAMES = new Map(Object.entries(linksStatedBy('Position')).map(([name, link]) => [link?.type, name]))

/** The row of a position that has exactly what `createVotes` writes. */
function voteOf({ props, links }: Plan['created'][number]): Props | undefined {
  if (props.type !== 'Position' || Object.keys(props).length + links.length !== VOTE.length) return undefined
  const row = { ...props }
  for (const { source, type, target, props: own } of links) {
    if (Object.keys(own).length > 0) return undefined
    row[NAMES.get(type) ?? ''] = isReverse(type) ? source : target
  }
  return VOTE.every((name) => row[name] !== undefined) ? row : undefined
}

function namesIn(text: string, name: RegExp): string[] {
  return [...new Set([...text.matchAll(name)].map(([, found = '']) => found))]
}
