import type { Params, Run } from '../../src/store/engine.ts'

/** A position with all its properties, of an actor and on an issue that are there. */
interface Planted {
  id: string
  actor: string
  issue: string
  props: Params
}

/** Stores positions as they are given, by no rule of the product. */
export async function plantPositions(run: Run, positions: readonly Planted[]): Promise<void> {
  await run(
    `UNWIND $positions AS row
     MATCH (actor:Actor {id: row.actor})
     MATCH (issue:Issue {id: row.issue})
     CREATE (position:Entity:Position {id: row.id})
     SET position = row.props
     CREATE (actor)-[:TOOK]->(position)
     CREATE (position)-[:ON]->(issue)`,
    { positions },
  )
}
