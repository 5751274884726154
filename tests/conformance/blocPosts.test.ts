import { describe, expect, it } from 'vitest'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { usual, writeDossier } from '../support/writeDossier.ts'

/** A commissioner speaks for the league; its only member says the opposite. */
const dossier = `${usual
  .replace('Ana Example }', 'Ana Example }, bo: { name: Bo } ')
  .replace('posts: {', 'posts: { league-commissioner: { title: Commissioner, role: OTHER, represents: league },')}
countries: { XAA: { name: Aland }, XBB: { name: Beland } }
blocs:
  league: { name: The League }
  pact: { name: The Pact }
memberships:
  - { member: XAA, of: league }
  - { member: XBB, of: pact }
appointments:
  - { person: bo, post: league-commissioner, startDate: "2010", endDate: "2020" }
statements:
  - { id: bo-1, speaker: bo, statedAt: "2015", quotes: [We need new rules], positions: [{ issue: new-rules, stance: SUPPORT, summary: For. }] }
  - { id: xaa-1, speaker: XAA, statedAt: "2016", quotes: [We need new rules], positions: [{ issue: new-rules, stance: OPPOSE, summary: Against. }] }
  - { id: xbb-1, speaker: XBB, statedAt: "2016", quotes: [We need new rules], positions: [{ issue: new-rules, stance: SUPPORT, summary: For. }] }
`

describe.each(engines)('a post that represents a bloc, on $name', ({ open }) => {
  it('is found from both ends, and its holder speaks for the bloc', async () => {
    const engine = await open()
    await loadDossiers(engine, [writeDossier(dossier)])
    const ask = await makeAsker(engine)
    const { data, errors } = await ask(`{
      post(id: "league-commissioner") { represents { id } representsBloc { id name } }
      bloc(id: "league") { posts { nodes { id } } }
      agreement(between: ["league", "pact"], level: BLOC, minShared: 1) {
        score
        pairs { nodes { leftPolarity rightPolarity } }
        dissent { nodes { position { id } } }
      }
    }`)
    await engine.close()
    expect(errors).toBeUndefined()
    expect(data).toEqual({
      post: { represents: null, representsBloc: { id: 'league', name: 'The League' } },
      bloc: { posts: { nodes: [{ id: 'league-commissioner' }] } },
      agreement: {
        score: 1,
        pairs: { nodes: [{ leftPolarity: 1, rightPolarity: 1 }] },
        dissent: { nodes: [{ position: { id: 'xaa-1-on-new-rules' } }] },
      },
    })
  })

  it('represents a country or a bloc, nothing else', async () => {
    const engine = await open()
    const wrong = dossier.replace('represents: league', 'represents: example-ministry')
    const refused = await loadDossiers(engine, [writeDossier(wrong)]).catch((error: Error) => error.message)
    await engine.close()
    expect(JSON.stringify(refused)).toMatch(/example-ministry.*country or (a )?bloc/i)
  })
})
