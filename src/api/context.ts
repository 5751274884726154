import { makeLimit } from '../collections/limit.ts'
import type { PositionFilter } from '../generated/types.ts'
import type { Graph } from '../graph/graph.ts'
import type { AnswerOf, ArgsOf, QuestionName } from '../questions/questions.ts'
import type { Cached } from './cached.ts'

/** What every resolver of one request shares. */
export interface Context {
  graph: Graph
  /** Outlives the request: what is cached until the data changes. */
  cached: Cached
  /** Says when nobody waits for the answer any more. */
  signal?: AbortSignal
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
  return limit(() => context.cached.work.ask(name, where ?? {}, args, context.signal))
}
