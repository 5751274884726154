import { untilAborted } from '../collections/abort.ts'
import { makeLimit } from '../collections/limit.ts'
import type { PositionFilter } from '../generated/types.ts'
import type { Lookup } from '../graph/batch.ts'
import { type Graph, makeGraph } from '../graph/graph.ts'
import type { AnswerOf, ArgsOf, QuestionName } from '../questions/questions.ts'
import type { Engine } from '../store/engine.ts'
import type { Cached } from './cached.ts'
import { type Budget, withBudget } from './limits/budget.ts'

/** What every resolver of one request shares. */
export interface Context {
  graph: Graph
  /** Outlives the request: what is cached until the data changes. */
  cached: Cached
  /** What the request may spend, and whether anybody still waits for its answer. */
  budget: Budget
}

/** The context of one request: it reads and waits as long as its budget lasts. What is cached is made for all, whoever leaves. */
export function makeContext(engine: Engine, cached: Cached, budget: Budget): Context {
  const { signal } = budget
  const waiting = <T>(make: () => Promise<T>) => {
    let made: Promise<T> | undefined
    return () => {
      made ??= untilAborted(make(), signal)
      return made
    }
  }
  const lookups = [...cached.lookups].map(([text, lookup]): [string, Lookup] => [
    text,
    (key) => untilAborted(lookup(key), signal),
  ])
  const own: Cached = {
    ...cached,
    aliases: waiting(cached.aliases),
    spans: waiting(cached.spans),
    searchIndex: waiting(cached.searchIndex),
    names: waiting(cached.names),
    quoteIndex: waiting(cached.quoteIndex),
    lookups: new Map(lookups),
  }
  return { graph: makeGraph(withBudget(engine, budget), own), cached: own, budget }
}

/** How many questions one request has worked on at once: the others of a list wait, so that the queue is not all its own. */
const MOST_AT_ONCE = 4
const limits = new WeakMap<Context, ReturnType<typeof makeLimit>>()

/** Asks a question of the positions that the filter leaves, for as long as somebody waits for the answer. */
export function ask<Name extends QuestionName>(
  context: Context,
  name: Name,
  where: PositionFilter | null | undefined,
  args: ArgsOf<Name>,
): Promise<AnswerOf<Name>> {
  const limit = limits.get(context) ?? makeLimit(MOST_AT_ONCE)
  limits.set(context, limit)
  const { signal } = context.budget
  return untilAborted(
    limit(() => context.cached.work.ask(name, where ?? {}, args, signal)),
    signal,
  )
}
