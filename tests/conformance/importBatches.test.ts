import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { cypher } from '../../src/generated/cypher.ts'
import { openHowtheyvote } from '../../src/imports/howtheyvote/howtheyvote.ts'
import { importRows } from '../../src/imports/run.ts'
import type { Engine, Run } from '../../src/store/engine.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'

const MEMBERS = 60
const ids = Array.from({ length: MEMBERS }, (_, at) => at + 1)

describe.each(engines)('votes in batches on $name', ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-batches-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('are the same however they are parted, and are looked up only until some were new', async () => {
    const whole = await run([1, 2, 3], 1e9)
    // All votes of the folder in one batch: each roll call is a query of its own.
    expect(whole.texts.filter((text) => text === cypher['facts/createRollCall'])).toHaveLength(3)
    const parted = await run([1, 2, 3], 3000)
    expect(parted.hash).toBe(whole.hash)
    expect(parted.texts).toContain(cypher['facts/createVotes'])
    expect(parted.lookedUp).toBeGreaterThan(0)
    expect(parted.lookedUp).toBeLessThan(MEMBERS / 2)
  })

  it('that are there already are met in the middle of a run, and nothing is written twice', async () => {
    const engine = await open()
    await load(engine, [2], 1e9)
    const { summary, hash, lookedUp } = await load(engine, [1, 2, 3], 3000)
    expect(summary).toMatchObject({ refused: 0 })
    // What came before they were met was not looked up, and all that came after it was.
    expect(lookedUp).toBeGreaterThan(2 * MEMBERS)
    expect(lookedUp).toBeLessThan(3 * MEMBERS)
    const again = await load(engine, [1, 2, 3], 3000)
    expect(again.summary).toMatchObject({ created: 0, updated: 0 })
    expect(again.hash).toBe(hash)
    await engine.close()
    expect(hash).toBe((await run([1, 2, 3], 1e9)).hash)
  })

  async function run(votes: number[], batchBytes: number) {
    const engine = await open()
    try {
      return await load(engine, votes, batchBytes)
    } finally {
      await engine.close()
    }
  }

  /** How many positions were looked for, and which texts were sent to write them. */
  async function load(engine: Engine, votes: number[], batchBytes: number) {
    const texts: string[] = []
    let lookedUp = 0
    const noting =
      (run: Run): Run =>
      (text, params) => {
        texts.push(text)
        if (text === cypher['facts/readNodes'])
          lookedUp += ((params?.ids as string[] | undefined) ?? []).filter((id) =>
            /^howtheyvote-\d+-\d+$/.test(id),
          ).length
        return run(text, params)
      }
    const summary = await importRows(
      { ...engine, write: (work) => engine.write((run) => work(noting(run))) },
      openHowtheyvote(folderOf(votes)),
      { batchBytes },
    )
    return { summary, texts, lookedUp, hash: await graphHash(engine) }
  }

  function folderOf(votes: number[]): string {
    const own = join(folder, votes.join('-'))
    mkdirSync(own, { recursive: true })
    const put = (name: string, head: string, rows: string[]) =>
      writeFileSync(join(own, `${name}.csv`), `${[head, ...rows].join('\n')}\n`)
    put('groups', 'code,official_label,label,short_label', ['NI,Non-attached Members,Non-attached,NI'])
    put(
      'members',
      'id,first_name,last_name,country_code,date_of_birth',
      ids.map((id) => `${id},Ana,Lima ${id},PRT,`),
    )
    put(
      'group_memberships',
      'member_id,group_code,start_date,end_date',
      ids.map((id) => `${id},NI,2019-07-02,`),
    )
    put(
      'votes',
      'id,timestamp,display_title,reference,description,is_main,procedure_title',
      votes.map((vote) => `${vote},2019-07-1${vote} 12:00:00,Motion ${vote},,,True,`),
    )
    put(
      'member_votes',
      'vote_id,member_id,position',
      votes.flatMap((vote) => ids.map((id) => `${vote},${id},${['FOR', 'AGAINST', 'ABSTENTION'][(vote + id) % 3]}`)),
    )
    return own
  }
})
