import type { FieldNode } from 'graphql'
import { openToAll } from '../../collections/abort.ts'
import { DemarcheError } from '../../errors.ts'
import type { Engine, Row } from '../../store/engine.ts'
import type { Measured } from './cost.ts'
import type { Limits } from './limits.ts'

/** What one request may spend while it runs, whatever was foreseen: time, rows of the store, things, letters of the answer. */
export interface Budget {
  /** Says stop when the time is over, when too much came, and when somebody says so by `end`. */
  readonly signal: AbortSignal
  /** Counts what came from the store. Throws QUERY_TOO_LARGE when that is too much. */
  countRows(rows: readonly Row[]): void
  /** Counts what is put into the answer. Nothing of the answer is of use once this says that it is over. */
  countLetters(letters: number): void
  /** Counts the items of a list that were not foreseen, with all that is asked of each. */
  countList(places: readonly FieldNode[], name: string, items: number): void
  /** Begins with what the query was measured to cost. */
  begin(measured: Measured): void
  /** Letters so far: the answer has at least so many bytes. */
  letters(): number
  /** What the query has been counted to cost, and how many rows and things have come. */
  spent(): { cost: number; rows: number }
  end(reason: DemarcheError): void
  /** To be called when the request is over. */
  close(): void
}

export type Spending = Pick<Limits, 'maxCost' | 'maxBytes'> & {
  /** The longest that the whole request may take, in milliseconds. */
  timeout: number
  /** The most rows, and lists and things in them, that come from the store. */
  maxRows?: number
}

/** A path may walk over 100,000 links; no page comes near. */
const MAX_ROWS = 250_000
/** After so many counts the clock is looked at: a timer cannot fire while this thread works. */
const OFTEN = 1024

export function makeBudget({ timeout, maxCost, maxBytes, maxRows = MAX_ROWS }: Spending): Budget {
  const over = openToAll()
  const deadline = performance.now() + timeout
  const end = (reason: DemarcheError) => over.abort(reason)
  const timer = setTimeout(() => end(tookTooLong(timeout)), timeout)
  let [rows, letters, cost, counts] = [0, 0, 0, 0]
  let lists: Measured['lists'] = new Map()
  return {
    signal: over.signal,
    countRows(came) {
      over.signal.throwIfAborted()
      for (const row of came) rows += sizeOf(row)
      if (rows <= maxRows) return
      end(broughtTooMuch(maxRows))
      over.signal.throwIfAborted()
    },
    countLetters(more) {
      letters += more
      counts += 1
      if (letters > maxBytes) end(tooLong(maxBytes))
      if (counts % OFTEN === 0 && performance.now() > deadline) end(tookTooLong(timeout))
    },
    countList(places, name, items) {
      for (const place of places) {
        const known = lists.get(place)
        if (!known || items <= known.assumed) continue
        cost += (items - known.assumed) * known.each
        if (cost > maxCost) end(tooCostly({ name, items, assumed: known.assumed, cost, maxCost }))
      }
    },
    begin(measured) {
      cost = measured.cost
      letters = measured.letters
      lists = measured.lists
    },
    letters: () => letters,
    spent: () => ({ cost, rows }),
    end,
    close: () => clearTimeout(timer),
  }
}

/** The engine as one request reads it: no query begins when the budget is over, and what comes is counted. */
export function withBudget(engine: Engine, budget: Budget): Engine {
  return {
    ...engine,
    async read(text, params) {
      budget.signal.throwIfAborted()
      return engine.read(text, params, { signal: budget.signal, count: budget.countRows })
    },
  }
}

/** The rows, and the lists and things in them. */
function sizeOf(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0
  let size = 1
  if (Array.isArray(value)) for (const item of value) size += sizeOf(item)
  else for (const name in value) size += sizeOf((value as Row)[name])
  return size
}

function tookTooLong(timeout: number): DemarcheError {
  return new DemarcheError(
    'TIMEOUT',
    `This request took longer than ${timeout} ms. Ask for less: a narrower filter, a smaller page, fewer fields; or raise DEMARCHE_TIMEOUT.`,
  )
}

function broughtTooMuch(most: number): DemarcheError {
  return new DemarcheError(
    'QUERY_TOO_LARGE',
    `This request brought more than ${most} rows and things from the store; ask for smaller pages, or in several requests.`,
  )
}

/** What an answer may not be: longer than so many bytes. */
export function tooLong(most: number): DemarcheError {
  return new DemarcheError(
    'QUERY_TOO_LARGE',
    `The answer is longer than ${most / 1_000_000} MB, the most of one; ask for smaller pages or fewer fields, or raise DEMARCHE_MAX_ANSWER.`,
  )
}

function tooCostly(of: { name: string; items: number; assumed: number; cost: number; maxCost: number }): DemarcheError {
  return new DemarcheError(
    'QUERY_TOO_LARGE',
    `A query may have a cost up to ${of.maxCost}; this one has ${Math.ceil(of.cost)}: ${of.name} has ${of.items} items, where ${of.assumed} were counted. Ask less of each, or in several requests.`,
  )
}
