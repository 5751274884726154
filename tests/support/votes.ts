import type { Engine } from '../../src/store/engine.ts'

/** What `storeVotes` makes: each country takes one position on each proposition, by a rule that nobody has to remember. */
export interface Votes {
  countries: number
  propositions: number
}

/** Stores invented roll calls, by the shortest way: for suites about how much there is and not about what it says. */
export async function storeVotes(engine: Engine, { countries, propositions }: Votes): Promise<void> {
  const stances = ['SUPPORT', 'OPPOSE', 'ABSTAIN', 'SUPPORT', 'NONE']
  await engine.write(async (run) => {
    await run("UNWIND $ids AS id CREATE (:Entity:Actor:Country {id: id, type: 'Country', name: id, sortKey: id})", {
      ids: Array.from({ length: countries }, (_, country) => `country-${country}`),
    })
    await run(
      "UNWIND $ids AS id CREATE (:Entity:Issue {id: id, type: 'Issue', name: id, sortKey: id, kind: 'PROPOSITION'})",
      {
        ids: Array.from({ length: propositions }, (_, proposition) => `proposition-${proposition}`),
      },
    )
    for (let country = 0; country < countries; country++) {
      const rows = Array.from({ length: propositions }, (_, proposition) => {
        const day = `${1990 + (proposition % 30)}-01-${String(10 + (proposition % 19))}`
        const stance = stances[(country * (proposition % 7) + proposition * (country % 5)) % stances.length]
        return { id: `vote-${proposition}-${country}`, issue: `proposition-${proposition}`, stance, day }
      })
      await run(
        `UNWIND $rows AS row
         MATCH (actor:Entity {id: $actor})
         MATCH (issue:Entity {id: row.issue})
         CREATE (actor)-[:TOOK]->(:Entity:Position {id: row.id, type: 'Position', stance: row.stance, statedEarliest: row.day,
           statedLatest: row.day, sortKey: row.day + ' ' + row.id})-[:ON]->(issue)`,
        { actor: `country-${country}`, rows },
      )
    }
  })
}
