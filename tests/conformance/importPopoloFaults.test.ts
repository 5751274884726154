import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPopolo } from '../../src/imports/popolo/popolo.ts'
import type { ImportOptions } from '../../src/imports/run.ts'
import type { Engine } from '../../src/store/engine.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'
import { importAll } from '../support/importing.ts'

/** Lists with one element that cannot be used, in a file of two people. */
const broken: { name: string; list: string; element: string | Buffer; sentence: RegExp }[] = [
  {
    name: 'a dangling person',
    list: 'memberships',
    element: '{"person_id": "nobody", "organization_id": "o"}',
    sentence: /Nothing has the id nobody; a person or an organization was wanted/,
  },
  {
    name: 'a dangling person with an id that none of ours can be',
    list: 'memberships',
    element: '{"person_id": "Council/member/12", "organization_id": "o"}',
    sentence: /Nothing has the id Council\/member\/12; a person or an organization was wanted/,
  },
  {
    name: 'a person without a name',
    list: 'people',
    element: '{"id": "x"}',
    sentence: /person.name takes a text; it is missing\./,
  },
  { name: 'no object', list: 'people', element: '12', sentence: /person takes an object; got 12\./ },
  {
    name: 'month 13',
    list: 'memberships',
    element: '{"person_id": "a", "organization_id": "o", "start_date": "2001-13"}',
    sentence: /membership.start_date takes a date as YYYY.*got "2001-13"/,
  },
  {
    name: 'a year that has not come',
    list: 'memberships',
    element: '{"person_id": "a", "organization_id": "o", "start_date": "2109-03-01"}',
    sentence: /membership.start_date takes a date from 1000 to 20\d\d; got "2109-03-01"/,
  },
  {
    name: 'an end further away than any term',
    list: 'memberships',
    element: '{"person_id": "a", "organization_id": "o", "end_date": "9999-12-31"}',
    sentence: /membership.end_date takes a date from 1000 to 20\d\d; got "9999-12-31"/,
  },
  {
    name: 'an inverted range',
    list: 'memberships',
    element: '{"person_id": "a", "organization_id": "o", "start_date": "2002", "end_date": "2001-12-31"}',
    sentence: /endDate takes a date not before startDate \(2002\); got 2001-12-31/,
  },
  {
    name: 'a vote that is none',
    list: 'votes',
    element: '{"vote_event_id": "v", "voter_id": "a", "option": "maybe"}',
    sentence: /vote.option takes yes, no, abstain or .*; got "maybe"/,
  },
  {
    name: 'an id with other content',
    list: 'people',
    element: '{"id": "a", "name": "Somebody else"}',
    sentence: /The id a is stated in .*:2 with other content: its name is "Ana" there and "Somebody else" here/,
  },
  { name: 'a NUL', list: 'people', element: '{"id": "x", "name": "A\\u0000na"}', sentence: /It holds a NUL/ },
  {
    name: 'bytes that are no UTF-8',
    list: 'people',
    element: Buffer.from('{"id": "x", "name": "\xc9va"}', 'latin1'),
    sentence: /not of the file’s encoding/,
  },
]

describe.each(engines)('a Popolo file on $name', ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-popolo-'))
  const file = join(folder, 'popolo.json')
  let engine: Engine
  let clean: string

  beforeAll(async () => {
    engine = await open()
    fill('people', '{"id": "a", "name": "Ana"}')
    expect((await load()).summary).toMatchObject({ read: 6, refused: 0 })
    clean = await graphHash(engine)
  })
  afterAll(async () => {
    await engine.close()
    rmSync(folder, { recursive: true })
  })

  it.each(broken)('with $name is told by file and line', async ({ list, element, sentence }) => {
    fill(list, element)
    const { summary, refused } = await load()
    expect(refused).toEqual([{ file, line: 8, sentence: expect.stringMatching(sentence) }])
    expect(summary).toMatchObject({ read: 6, refused: 1, created: 0, updated: 0 })
    expect(await graphHash(engine)).toBe(clean)
  })

  it.each(broken)('with $name is not loaded at all under strict', async ({ list, element, sentence }) => {
    fill(list, element, '{"id": "fresh", "name": "Somebody new"}')
    await expect(load({ strict: true })).rejects.toThrow(sentence)
    expect(await graphHash(engine)).toBe(clean)
  })

  it('cut in half is refused with the line it ends in, packed or not', async () => {
    const whole = readFileSync(join(import.meta.dirname, '../data/us-executive/popolo.json'), 'utf8')
    const text = whole.slice(0, 5000)
    writeFileSync(file, text)
    await expect(load()).rejects.toThrow(`${file}:${text.split('\n').length}: a Popolo file`)
    const packed = gzipSync(whole)
    writeFileSync(file, packed.subarray(0, packed.length / 2))
    await expect(load()).rejects.toThrow(/popolo.json:\d+: The file is cut off or damaged here/)
    expect(await graphHash(engine)).toBe(clean)
  })

  it('that is missing, or no JSON object, is told in a sentence', async () => {
    writeFileSync(file, '[1]')
    await expect(load()).rejects.toThrow(`${file}:1: a Popolo file, one JSON object`)
    rmSync(file)
    await expect(load()).rejects.toThrow(`The file ${file} is missing.`)
  })

  /** A file whose eighth line is the element, in its list. */
  function fill(list: string, element: string | Buffer, second = '{"id": "b", "name": "Bo"}'): void {
    const before = `{ "persons": [\n{"id": "a", "name": "Ana"},\n${second}\n],\n"organizations": [{"id": "o", "name": "O"}],\n"motions": [{"id": "m", "text": "M"}], "vote_events": [{"id": "v", "motion_id": "m"}],\n"${list}": [\n`
    writeFileSync(file, Buffer.concat([Buffer.from(before), Buffer.from(element), Buffer.from('\n] }')]))
  }

  const load = (options: ImportOptions = {}) => importAll(engine, openPopolo(file, undefined), options)
})
