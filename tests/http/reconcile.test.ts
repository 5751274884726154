import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examplesOf, schemaNames } from '../support/reconciliation.ts'
import { judge, openReconciling, refusal } from '../support/reconciling.ts'

describe('names that are reconciled', () => {
  let door: Awaited<ReturnType<typeof openReconciling>>
  beforeAll(async () => {
    door = await openReconciling()
  })
  afterAll(() => door.close())

  it.each(schemaNames)('the schema of %s tells the examples of the specification apart', (name) => {
    for (const { file, value } of examplesOf(name, 'valid')) expect([file, judge(name, value)]).toEqual([file, null])
    for (const { file, value } of examplesOf(name, 'invalid'))
      expect([file, judge(name, value)]).not.toEqual([file, null])
  })

  it('answers the batches of the specification that are valid, and refuses the others', async () => {
    for (const { value } of examplesOf('reconciliation-query-batch', 'valid')) await door.reconcile(value as never)
    for (const { file, value } of examplesOf('reconciliation-query-batch', 'invalid')) {
      const answer = await door.post({ queries: JSON.stringify(value) })
      expect([file, (await refusal(answer)).slice(0, 2)]).toEqual([file, [400, 'BAD_USER_INPUT']])
    }
  })

  const found: [string, unknown, string, boolean][] = [
    ['a name', 'Cui Tiankai', 'cui-tiankai', true],
    ['a name in another script', '中国', 'CHN', true],
    ['an id', 'CHN', 'CHN', true],
    ['an identifier', 'Q148', 'CHN', true],
    ['a code', 'cn', 'CHN', true],
    ['a former name', 'Burma', 'MMR', true],
    ['an initial', 'J. Tepperman', 'jonathan-tepperman', true],
    ['words the other way round', 'TEPPERMAN, Jonathan', 'jonathan-tepperman', true],
    ['a name that two have', 'Ana Lima', 'ana-peru', false],
    ['a part of a name', 'Tepperman', 'jonathan-tepperman', false],
  ]
  it.each(found)('finds %s', async (_, query, id, match) => {
    const [first] = await door.only({ query })
    expect([first?.id, first?.match]).toEqual([id, match])
  })

  it('nobody is found by nothing, and no name is like all', async () => {
    for (const query of ['', ' ', '?!', 'Xqzvw Kjhgf', '\0']) expect(await door.only({ query })).toEqual([])
  })

  it('gives scores from the best on, as many as were wanted', async () => {
    const result = await door.only({ query: 'Guinea', limit: 4 })
    expect(result.map(({ score }) => score)).toEqual(result.map(({ score }) => score).sort((a, b) => b - a))
    expect([result.length, result[0]?.id]).toEqual([4, 'GIN'])
    expect((result[0]?.score ?? 0) - (result[1]?.score ?? 0)).toBeGreaterThan(20)
  })

  it('gives 50 candidates at most', async () => {
    expect(await door.only({ query: 'Honourable', limit: 1000 })).toHaveLength(50)
  })

  it('a type leaves those of it: the type itself, one above it, several', async () => {
    const typesFor = async (type: unknown, strict?: string) =>
      new Set(
        (await door.only({ query: 'Syria', type, ...(strict && { type_strict: strict }) })).map(
          (one) => one.type[0]?.id,
        ),
      )
    expect(await typesFor('Country')).toEqual(new Set(['Country']))
    expect(await typesFor('Issue')).toEqual(new Set(['Issue']))
    expect((await typesFor('Actor')).has('Issue')).toBe(false)
    expect(await typesFor(['Country', 'Issue'])).toEqual(new Set(['Country', 'Issue']))
    expect(await typesFor(['Actor', 'Country'], 'all')).toEqual(new Set(['Country']))
    expect(await typesFor(['Issue', 'Country'], 'all')).toEqual(new Set())
    expect(await typesFor('Planet')).toEqual(new Set())
  })

  it('properties are looked up for ten of a crowd, and no other is a candidate', async () => {
    const query = { query: 'Honourable', limit: 50 }
    const properties = [{ pid: 'posts', v: 'Member of the Assembly' }]
    expect([(await door.only(query)).length, (await door.only({ ...query, properties })).length]).toEqual([50, 10])
  })

  it('properties tell namesakes apart', async () => {
    const by = async (pid: string, v: unknown) => {
      const [first, second] = await door.only({ query: 'Ana Lima', properties: [{ pid, v }] })
      return [first?.id, first?.match, first?.features.at(-1), (first?.score ?? 0) > (second?.score ?? 0)]
    }
    const agrees = (id: string) => ({ id, value: true })
    expect(await by('country', 'Spain')).toEqual(['ana-spain', true, agrees('country'), true])
    expect(await by('country', { id: 'ESP', name: 'Spain' })).toEqual(['ana-spain', true, agrees('country'), true])
    expect(await by('country', ['Chile', 'Perú'])).toEqual(['ana-peru', true, agrees('country'), true])
    expect(await by('posts', 'envoy of spain')).toEqual(['ana-spain', true, agrees('posts'), true])
    const [born] = await door.only({ query: 'Ana Lima', properties: [{ pid: 'bornOn', v: 1970 }] })
    expect([born?.id, born?.match]).toEqual(['ana-peru', false])
    const [unknown] = await door.only({ query: 'Cui Tiankai', properties: [{ pid: 'shoeSize', v: 42 }] })
    expect([unknown?.match, unknown?.features.at(-1)]).toEqual([false, { id: 'shoeSize', value: false }])
    const [numbered] = await door.only({ properties: [{ pid: 'identifier:wikidata', v: 'Q183' }] })
    expect([numbered?.id, numbered?.match]).toEqual(['DEU', true])
  })

  const refused: [string, unknown, string][] = [
    ['no object', [], 'queries takes an object; got [].'],
    ['a query that is none', { q0: 'China' }, 'queries.q0 takes an object; got "China".'],
    ['a number for a name', { q0: { query: 5 } }, 'queries.q0.query takes a text; got 5.'],
    [
      'a long name',
      { q0: { query: 'a'.repeat(1001) } },
      'queries.q0.query takes at most 1000 characters; got "1001 characters".',
    ],
    ['no limit', { q0: { query: 'a', limit: 0 } }, 'queries.q0.limit takes a whole number from 1 on; got 0.'],
    [
      'another field',
      { q0: { query: 'a', lang: 'en' } },
      'queries.q0 takes query, type, type_strict, limit and properties; got "lang".',
    ],
    [
      'another strictness',
      { q0: { query: 'a', type_strict: 'none' } },
      'queries.q0.type_strict takes one of any, should, all; got "none".',
    ],
    [
      'a value that is none',
      { q0: { query: 'a', properties: [{ pid: 'country', v: null }] } },
      'queries.q0.properties[0].v takes an object; got null.',
    ],
    [
      'many properties',
      { q0: { query: 'a', properties: Array(21).fill({ pid: 'a', v: 'b' }) } },
      'queries.q0.properties takes at most 20 items; got 21.',
    ],
    [
      'many values',
      { q0: { query: 'a', properties: [{ pid: 'a', v: Array(21).fill('b') }] } },
      'queries.q0.properties[0].v takes at most 20 items; got 21.',
    ],
    [
      'many types',
      { q0: { query: 'a', type: Array(21).fill('a') } },
      'queries.q0.type takes at most 20 items; got 21.',
    ],
  ]
  it.each(refused)('refuses %s', async (_, queries, sentence) => {
    expect((await refusal(await door.post({ queries: JSON.stringify(queries) })))[2]).toBe(sentence)
  })

  it('takes 50 names and no more, however many come', async () => {
    const batch = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, n) => [`q${n}`, { query: `Name number ${n} of many others` }]),
      )
    expect(Object.keys(await door.reconcile(batch(50))).length).toBe(50)
    for (const count of [51, 10_000]) {
      const sentence = `A batch takes at most 50 names, as batchSize in the manifest says; got ${count}.`
      expect(await refusal(await door.post({ queries: JSON.stringify(batch(count)) }))).toEqual([
        413,
        'QUERY_TOO_LARGE',
        sentence,
      ])
    }
    const huge = await refusal(await door.post({ queries: 'a'.repeat(2_200_000) }))
    expect(huge).toEqual([413, 'QUERY_TOO_LARGE', 'A form takes at most 2048 KB; this one is larger.'])
  })

  it.each([
    ['no form', { body: '{"queries":"{}"}', headers: { 'content-type': 'application/json' } }, 415],
    ['nothing in the form', { body: new URLSearchParams({ query: 'China' }) }, 400],
    ['no JSON', { body: new URLSearchParams({ queries: '{' }) }, 400],
    ['two questions', { body: new URLSearchParams({ queries: '{}', extend: '{}' }) }, 400],
    [
      'names of every object',
      { body: new URLSearchParams({ queries: '{"__proto__":{"query":"a"},"constructor":{"query":"b"}}' }) },
      200,
    ],
    ['braces without end', { body: new URLSearchParams({ queries: '{"a":'.repeat(100_000) }) }, 400],
  ])('a POST with %s is answered', async (_, init, status) => {
    expect((await fetch(door.at(''), { method: 'POST', ...init })).status).toBe(status)
  })
})
