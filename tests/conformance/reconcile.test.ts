import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mergeActors } from '../../src/facts/merge.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { readNames } from '../../src/questions/names/read.ts'
import type { Reconciling } from '../../src/reconcile/ask.ts'
import { extend } from '../../src/reconcile/extend.ts'
import { propertiesOf } from '../../src/reconcile/properties.ts'
import { reconcile } from '../../src/reconcile/queries.ts'
import { readAliases } from '../../src/store/aliases.ts'
import type { Engine } from '../../src/store/engine.ts'
import { type Asker, makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { makeJudge } from '../support/reconciliation.ts'
import type { Candidate } from '../support/reconciling.ts'

const world = join(import.meta.dirname, '../../seed/meridian-conference/world')
const judge = makeJudge()

/** What each engine answered, to be compared. */
const answers = new Map<string, string[]>()

/** Those that Neo4j is asked for too: it plans each for the first time. */
const COMPARED = ['posts', 'country', 'organization', 'holders', 'role', 'memberships', 'positions:OPPOSE']

describe.each(engines)('reconciling on $name', ({ name, open }) => {
  let engine: Engine
  let graphql: Asker
  let asked: number
  const begin = async (): Promise<Reconciling> => ({
    names: await readNames(engine),
    aliases: await readAliases(engine.read),
    signal: new AbortController().signal,
    async ask({ text }, variables) {
      asked += 1
      const { data, errors } = await graphql(text, variables as Record<string, unknown>)
      if (errors) throw new Error(errors[0]?.message)
      return (data ?? {}) as never
    },
  })
  beforeAll(async () => {
    asked = 0
    engine = await open()
    graphql = await makeAsker(engine)
    await loadDossiers(engine, [world])
  })
  afterAll(() => engine.close())
  const isSameEverywhere = (what: string, answer: unknown) => {
    const known = [...(answers.get(what) ?? []), JSON.stringify(answer)]
    answers.set(what, known)
    expect(new Set(known).size).toBe(1)
  }

  it('each property of each type can be fetched, for all things at once, and holds against the schema', async () => {
    const door = await begin()
    const ids = ['anneke-vorr', 'abrensk-mfa', 'XAB', 'lowland-league', 'abrensk-foreign-minister', 'transit-fee']
    const properties = propertiesOf(door.names)
      .map(({ id }) => ({ id }))
      .filter(({ id }) => name === 'embedded' || COMPARED.includes(id))
    const answer = await extend(door, JSON.stringify({ ids, properties }))
    expect(judge('data-extension-response', answer)).toBeNull()
    const rows = answer.rows as Record<string, Record<string, unknown[]>>
    expect(rows['anneke-vorr']).toMatchObject({
      posts: [{ id: 'abrensk-foreign-minister', name: 'Foreign Minister of Abrensk' }],
      country: [{ id: 'XAB', name: 'Abrensk' }],
    })
    expect(rows['abrensk-foreign-minister']).toMatchObject({
      organization: [{ id: 'abrensk-mfa' }],
      country: [{ id: 'XAB' }],
      holders: [{ id: 'anneke-vorr' }, { id: 'tobias-renn' }],
      role: [{ str: 'FOREIGN_MINISTER' }],
    })
    isSameEverywhere(
      'properties',
      COMPARED.map((property) => ids.map((id) => rows[id]?.[property])),
    )
  })

  it('a day leaves the posts that were held on it, and none after a post was left', async () => {
    const door = await begin()
    const on = async (date: string) => {
      const answer = await extend(
        door,
        JSON.stringify({ ids: ['anneke-vorr'], properties: [{ id: 'posts', settings: { date } }] }),
      )
      return (answer.rows as Record<string, Record<string, unknown[]>>)['anneke-vorr']?.posts?.length
    }
    expect([await on('2016'), await on('2018-05'), await on('2023')]).toEqual([0, 1, 0])
  })

  it('names are found in memory; a property is asked for once for all names', async () => {
    const door = await begin()
    asked = 0
    const names = ['A. Vorr', 'Crell, Bastian', 'Casimir Thole', 'Delfine Arrow']
    const batch = (properties: unknown[]) =>
      JSON.stringify(Object.fromEntries(names.map((query, at) => [`q${at}`, { query, properties }])))
    const found = (await reconcile(door, batch([]))) as Record<string, { result: Candidate[] }>
    expect(Object.values(found).map(({ result }) => [result[0]?.id, result[0]?.match])).toEqual([
      ['anneke-vorr', true],
      ['bastian-crell', true],
      ['casimir-thole', true],
      ['delphine-arrow', true],
    ])
    expect(asked).toBe(0)
    isSameEverywhere('candidates', await reconcile(door, batch([{ pid: 'country', v: 'Abrensk' }])))
    expect(asked).toBeLessThanOrEqual(2)
  })

  it('an id that was merged into another is answered under itself', async () => {
    await mergeActors(engine, 'bastian-crell', 'casimir-thole')
    const answer = await extend(
      await begin(),
      JSON.stringify({ ids: ['casimir-thole', 'bastian-crell'], properties: [{ id: 'name' }, { id: 'posts' }] }),
    )
    const rows = answer.rows as Record<string, { name: unknown[]; posts: unknown[] }>
    expect(rows['casimir-thole']).toEqual(rows['bastian-crell'])
    expect(rows['casimir-thole']?.posts.length).toBe(2)
  })
})
