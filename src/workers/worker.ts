import { type MessagePort, parentPort } from 'node:worker_threads'
import { type Ledger, type LedgerSource, openLedger } from '../graph/ledger.ts'
import type { Relation } from '../graph/relations.ts'
import { sliceOf } from '../graph/sliceLedger.ts'
import { answer, type QuestionName } from '../questions/questions.ts'
import type { Row } from '../store/engine.ts'
import { outcomeOf, unwrap } from './outcome.ts'
import type { FromWorker, Need, Outcome, SharedLedger, ToWorker } from './protocol.ts'

/** Answers one question at a time, over ledgers that it shares with the server's thread; asks that thread for what else it needs. */

/** Ledgers of filters that are held with what was worked out of them; the ledger of all positions is held besides. */
const MOST_LEDGERS = 2

const port = parentPort as MessagePort
const waiting = new Map<number, (outcome: Outcome) => void>()
const held = new Map<string, Ledger>()
let version: string | null = null
let needs = 0

port.on('message', async (message: ToWorker) => {
  if ('given' in message) {
    waiting.get(message.given)?.(message)
    waiting.delete(message.given)
    return
  }
  const outcome = await outcomeOf(() =>
    answer(ledgerOf(message.ledger), message.name as QuestionName, message.args as never),
  )
  const bytes = 'value' in outcome ? (JSON.stringify(outcome.value)?.length ?? 0) : 0
  send({ job: message.job, bytes, ...outcome })
})

function ledgerOf({ where, version: own, columns, isSlice }: SharedLedger): Ledger {
  if (own !== version) held.clear()
  version = own
  const key = JSON.stringify(where)
  const ledger = held.get(key) ?? openLedger(isSlice ? sliceOf(columns, where) : columns, sourceOf(where))
  // What was asked last goes last.
  held.delete(key)
  held.set(key, ledger)
  const filtered = [...held.keys()].filter((known) => known !== '{}')
  for (const oldest of filtered.slice(0, -MOST_LEDGERS)) held.delete(oldest)
  return ledger
}

function sourceOf(where: Need['where']): LedgerSource {
  return {
    relation: async (name) => (await need({ where, what: 'relation', name })) as Relation,
    table: async (name) => (await need({ where, what: 'table', name })) as Row[],
    other: async (others) => ledgerOf((await need({ where: others, what: 'ledger' })) as SharedLedger),
  }
}

async function need(what: Need): Promise<unknown> {
  needs += 1
  const outcome = new Promise<Outcome>((resolve) => waiting.set(needs, resolve))
  send({ need: needs, ...what })
  return unwrap(await outcome)
}

function send(message: FromWorker): void {
  port.postMessage(message)
}
