import type { Engine } from '../graph/engine.ts'
import { makeKept } from '../graph/kept.ts'
import { type Ledger, readLedger } from '../graph/ledger.ts'
import { makeLoad } from '../graph/load.ts'

/** What is worked out from the whole graph and kept until the data changes; made once an engine, shared by all requests. */
export interface Memory {
  /** All positions as columns. */
  ledger: () => Promise<Ledger>
}

export function makeMemory(engine: Engine): Memory {
  return { ledger: makeKept(engine, () => readLedger(engine, makeLoad(engine), {})) }
}
