import { chunk } from '../collections/chunk.ts'
import { makeDictionary } from '../collections/dictionary.ts'
import { makeNumbers } from '../collections/numbers.ts'
import { readAhead } from '../collections/readAhead.ts'
import { share } from '../collections/shared.ts'
import { makeTexts, packTexts } from '../collections/texts.ts'
import { cypher } from '../generated/cypher.ts'
import type { PositionFilter, Stance } from '../generated/types.ts'
import { stances } from '../model/stance.ts'
import type { Engine, Params } from '../store/engine.ts'
import { readVersion } from '../store/version.ts'
import { makeLoad } from './batch.ts'
import { type Columns, NEVER_LATER, toNumber } from './ledger.ts'
import { compose } from './plan.ts'
import { isEmpty } from './positions/filter.ts'
import { findPositions } from './positions/plan.ts'
import { packRelation, type Relation, type RelationName, textOf } from './relations.ts'

/** Between which days each position stops to hold. */
export type Ends = ReadonlyMap<string, Days>
type Days = { earliest: number; latest: number }

/**
 * Reads the positions that the filter leaves, in pieces: no other request waits for them. `ends` are those of all positions. Stops
 * where the signal says so.
 */
export async function readLedger(
  engine: Engine,
  where: PositionFilter,
  ends: Ends,
  signal: AbortSignal,
): Promise<Columns> {
  const { clauses, params, scope } = await findPositions(makeLoad(engine), where)
  const { actors, issues, ...columns } = isEmpty(where)
    ? await readAll(engine, ends, signal)
    : await pack(rowsOf(engine, [...clauses, cypher['questions/ledger']], params, signal), ends)
  const types = await engine.read(cypher['questions/actorTypes'], { ids: actors })
  const typeOf = new Map(types.map(({ id, type }) => [id as string, type as string]))
  const signs = new Map(scope?.map(({ issue, sign }) => [issue, sign]))
  return {
    ...columns,
    actors: packTexts(actors),
    actorTypes: packTexts(actors.map((actor) => typeOf.get(actor) ?? '')),
    issues: packTexts(issues),
    signs: share(Int8Array.from(issues, (issue) => signs.get(issue) ?? 1)),
  }
}

/** The positions of so many issues are read at once. */
const ISSUES = 100

/**
 * All positions, from the issues, a part of them after the other: each part takes little memory, and the engine reads the next one
 * on another core. Where somebody writes meanwhile, the parts are of different states: then all are read in one query.
 */
async function readAll(engine: Engine, ends: Ends, signal: AbortSignal): Promise<Packed> {
  const [all, some, rest] = [
    cypher['questions/allIssues'],
    cypher['questions/issuesOfIds'],
    cypher['questions/ledgerOfIssues'],
  ]
  const atOnce = () => pack(rowsOf(engine, [all, rest], {}, signal), ends)
  const listed = () => engine.read(compose([all, 'RETURN issue.id AS id'], false), {}, { signal })
  if ((await listed()).length <= ISSUES) return atOnce()
  const before = await readVersion(engine)
  const issues = await listed()
  const parts = chunk(issues, ISSUES).map((part) => ({ ids: part.map(({ id }) => id) }))
  const read = ({ ids }: Params) => engine.read(compose([some, rest], false), { ids }, { signal })
  const packed = await pack(readAhead(parts, read) as AsyncIterable<unknown> as AsyncIterable<AlikeRow[]>, ends)
  if ((await readVersion(engine)) === before) return packed
  return atOnce()
}

/** More about the positions that the filter leaves. */
export async function readRelation(engine: Engine, where: PositionFilter, name: RelationName): Promise<Relation> {
  const { clauses, params } = await findPositions(makeLoad(engine), where)
  return packRelation(name, engine.stream(compose([...clauses, textOf(name)], false), params))
}

/** When each position that was taken back stopped to hold: when the first of those that take it back was taken. */
export async function readEnds(engine: Pick<Engine, 'stream'>): Promise<Ends> {
  const ends = new Map<string, Days>()
  for await (const rows of engine.stream(cypher['questions/superseded'])) {
    for (const row of rows as { id: string; earliest: string; latest: string }[]) {
      const [earliest, latest] = [toNumber(row.earliest) || 1, toNumber(row.latest) || NEVER_LATER]
      const known = ends.get(row.id) ?? { earliest, latest }
      ends.set(row.id, { earliest: Math.min(known.earliest, earliest), latest: Math.min(known.latest, latest) })
    }
  }
  return ends
}

/** The positions alike in issue, stance and date, as the query returns them. */
interface AlikeRow {
  issue: string
  stance: Stance
  earliest: string | null
  latest: string | null
  ids: string[]
  actors: string[]
}

type Packed = Omit<Columns, 'actors' | 'actorTypes' | 'issues' | 'signs'> & { actors: string[]; issues: string[] }

async function pack(pieces: AsyncIterable<AlikeRow[]>, ends: Ends): Promise<Packed> {
  const columns = {
    actor: makeNumbers(),
    issue: makeNumbers(),
    stance: makeNumbers(Uint8Array),
    earliest: makeNumbers(),
    latest: makeNumbers(),
    superseded: makeNumbers(),
    supersededLatest: makeNumbers(),
  }
  const ids = makeTexts()
  const [actors, issues] = [makeDictionary(), makeDictionary()]
  for await (const rows of pieces) {
    for (const row of rows) {
      const [issue, stance] = [issues.indexOf(row.issue), stances.indexOf(row.stance)]
      const [earliest, latest] = [toNumber(row.earliest), toNumber(row.latest)]
      ids.add(row.ids)
      row.ids.forEach((id, at) => {
        const end = ends.size === 0 ? undefined : ends.get(id)
        columns.actor.push(actors.indexOf(row.actors[at] ?? ''))
        columns.issue.push(issue)
        columns.stance.push(stance)
        columns.earliest.push(earliest)
        columns.latest.push(latest)
        columns.superseded.push(end?.earliest ?? 0)
        columns.supersededLatest.push(end?.latest ?? 0)
      })
    }
  }
  return {
    size: columns.stance.size,
    ids: ids.done(),
    actor: columns.actor.done(),
    issue: columns.issue.done(),
    stance: columns.stance.done(),
    earliest: columns.earliest.done(),
    latest: columns.latest.done(),
    superseded: columns.superseded.done(),
    supersededLatest: columns.supersededLatest.done(),
    actors: actors.values,
    issues: issues.values,
  }
}

function rowsOf(engine: Engine, clauses: string[], params: Params, signal: AbortSignal): AsyncIterable<AlikeRow[]> {
  return engine.stream(compose(clauses, false), params, { signal }) as AsyncIterable<unknown> as AsyncIterable<
    AlikeRow[]
  >
}
