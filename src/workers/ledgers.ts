import { openToAll } from '../collections/abort.ts'
import { type Bounded, makeBounded } from '../collections/bounded.ts'
import { oncePerName } from '../collections/once.ts'
import type { PositionFilter } from '../generated/types.ts'
import { makeLoad } from '../graph/batch.ts'
import { bytesOf, type Ledger, openLedger } from '../graph/ledger.ts'
import { isEmpty } from '../graph/positions/filter.ts'
import { readScopes } from '../graph/positions/scope.ts'
import { readEnds, readLedger, readRelation } from '../graph/readLedger.ts'
import { type Relation, type RelationName, type TableName, textOf } from '../graph/relations.ts'
import { isOfActors, isSlice, sliceOf, sliceOfActors } from '../graph/sliceLedger.ts'
import type { Engine, Row } from '../store/engine.ts'
import type { FiledLedger } from './filedLedger.ts'
import type { SharedLedger } from './protocol.ts'
import { makeTogether, unless } from './together.ts'

/** A ledger in shared memory, with what else questions have asked about its positions. */
export interface StoredLedger extends SharedLedger {
  relation: (name: RelationName) => Promise<Relation>
  table: (name: TableName) => Promise<Row[]>
  /** The ledger for this thread. */
  open: () => Ledger
}

/** The ledgers of one version of the data. */
export interface Ledgers {
  read(where: PositionFilter, signal: AbortSignal): Promise<StoredLedger>
}

/** Ledgers of filters are cached, the most recently used, up to so many bytes; the ledger of all positions whatever its size. */
const MOST_BYTES = 48_000_000
/** The positions of some actors are picked out of those of all, in this thread, up to so many: a few milliseconds. */
const MOST_PICKED = 20_000

/** Reads each ledger once; that of all positions from its file, where there is one. */
export function makeLedgers(engine: Engine, version: string | null, filed: FiledLedger): Ledgers {
  const filtered: Bounded<StoredLedger> = makeBounded(MOST_BYTES)
  const together = makeTogether<StoredLedger>()
  const ends = oncePerName((_: 'all') => readEnds(engine))
  const table = oncePerName((name: TableName) => engine.read(textOf(name)))
  const forever = openToAll().signal
  let atHand: StoredLedger | undefined
  const fromFile = oncePerName(async (_: 'all') => {
    const columns = await filed.read(version)
    if (columns) atHand ??= store({ where: {}, version, columns, isSlice: false })
  })
  const whole = oncePerName(async (_: 'all') => {
    await fromFile('all')
    atHand ??= await makeWhole()
    return atHand
  })

  async function makeWhole(): Promise<StoredLedger> {
    const stored = await make({}, forever)
    // Otherwise it may hold what is of another version, which nobody is given from memory: the next who asks reads anew.
    if ((await engine.version()) === version) filed.fileSoon(version, stored.columns)
    return stored
  }

  async function make(where: PositionFilter, signal: AbortSignal): Promise<StoredLedger> {
    const columns = (await pickActors(where)) ?? (await readLedger(engine, where, await ends('all'), signal))
    return store({ where, version, columns, isSlice: false })
  }

  /** What a filter leaves of some actors, where all positions are at hand; null where it has to be read. */
  async function pickActors(where: PositionFilter) {
    if (!atHand || !isOfActors(where)) return null
    const { columns } = atHand
    return sliceOfActors(columns, where, await readScopes(makeLoad(engine), where), MOST_PICKED)
  }

  function store(shared: SharedLedger): StoredLedger {
    const { where, columns, isSlice } = shared
    let opened: Ledger | undefined
    const other = async (others: PositionFilter) => (await read(others, forever)).open()
    const stored: StoredLedger = {
      ...shared,
      relation: oncePerName((name: RelationName) => readRelation(engine, where, name)),
      table,
      open() {
        opened ??= openLedger(isSlice ? sliceOf(columns, where) : columns, { ...stored, other })
        return opened
      },
    }
    return stored
  }

  async function read(where: PositionFilter, signal: AbortSignal): Promise<StoredLedger> {
    // Whoever asks of everything next will not have to wait for it: it is read to its end, also when nobody waits any more.
    if (isEmpty(where)) return unless(signal, whole('all'))
    const key = JSON.stringify(where)
    const known = filtered.get(key)
    if (known) return known
    if (isSlice(where) || isOfActors(where)) await fromFile('all')
    const stored =
      atHand && isSlice(where)
        ? store({ where, version, columns: atHand.columns, isSlice: true })
        : await together(key, (stop) => make(where, stop), signal)
    filtered.set(key, stored, stored.isSlice ? key.length : bytesOf(stored.columns))
    return stored
  }

  return { read }
}
