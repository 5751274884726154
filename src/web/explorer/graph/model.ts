import type { See } from '../see.ts'
import { type Kind, kinds, type Sign } from '../words.ts'
import type { Step } from './layout.ts'

/** A graph as the drawing takes it. */
export interface Model {
  nodes: ModelNode[]
  edges: ModelEdge[]
  /** Where it grows, as by opening nodes: how far the nodes and edges go after each step. All at once where absent. */
  steps?: Step[]
}

export interface ModelNode {
  id: string
  label: string
  kind: Kind
  /** How much of the picture it is about: its edges, or its positions. */
  weight: number
  /** The number of its found bloc, from 0; absent where no blocs are shown. */
  bloc?: number
  /** Whether its name finds room before others, as of those few that stand apart; 0 where absent. */
  first?: number
}

export interface ModelEdge {
  /** What the panel reads when it is chosen; no two edges have the same. */
  see: See
  source: string
  target: string
  /** Null for what has no sign: on whose behalf, and toward whom. */
  sign: Sign | null
  /** How many positions make it, or its weight. */
  weight: number
  /** How wide its line is, in pixels; its weight says where absent. */
  width?: number
  /** How strongly it draws its ends together, 0 to 1; 1 where absent. */
  pull?: number
  /** What it says, such as `supports`, `speaks for`. */
  verb: string
}

/** What an answer says of a node. */
export interface Named {
  __typename: string
  id: string
  name: string
}

/** The kind to draw a node as. */
export function kindOf(typename: string): Kind {
  return typename in kinds ? (typename as Kind) : 'Organization'
}

/** No picture has more nodes than this; what goes beyond is left out, and said. */
export const mostNodes = 300

/** Of two or more of them, an actor's stances on an issue make one sign. */
export function signOf(stances: Iterable<Sign>): Sign {
  const all = [...new Set(stances)].filter((stance, _, every) => stance !== 'NONE' || every.length === 1)
  return all.length === 1 ? (all[0] as Sign) : 'SEVERAL'
}
