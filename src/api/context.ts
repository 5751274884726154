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

/** Asks a question of the positions that the filter leaves, for as long as somebody waits for the answer. */
export function ask<Name extends QuestionName>(
  { cached, signal }: Context,
  name: Name,
  where: PositionFilter | null | undefined,
  args: ArgsOf<Name>,
): Promise<AnswerOf<Name>> {
  return cached.work.ask(name, where ?? {}, args, signal)
}
