import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import type { Engine } from '../../src/store/engine.ts'
import { type Asker, makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { seedFolders } from '../support/seed.ts'
import { makeDossiers } from '../support/tempDossiers.ts'

const query = `query ($text: String!, $types: [SearchKind!], $first: Int! = 20) {
  search(text: $text, types: $types, first: $first) {
    score field text offset highlights { start end }
    node { __typename id ... on Actor { name } ... on Quotation { exact } }
  }
}`

interface Hit {
  score: number
  field: string
  text: string
  offset: number
  highlights: { start: number; end: number }[]
  node: { __typename: string; id: string }
}

/** Names of invented people: stored in several scripts, or in one alone. */
const names = {
  source: { id: 'guest-list', headline: 'Guests of the Ruritanian congress', language: 'en', text: 'article.txt' },
  people: {
    'mila-vetrova': { name: 'Mila Vetrova', otherNames: ['Мила Ветрова'] },
    'stepan-gorin': { name: 'Степан Горин' },
    'lin-haiyun': { name: 'Lin Haiyun', otherNames: ['林海云', '林海雲'] },
    'zoe-strasnik': { name: 'Zoë Strašnik'.normalize('NFD') },
  },
  issues: { 'river-treaty': { kind: 'PROPOSITION' as const, name: 'The river treaty should be renewed' } },
  statements: [{ id: 'vetrova-on-rivers', speaker: 'mila-vetrova', quotes: ['Nobody owns a river.'] }],
}

const found: { engine: string; answers: unknown[] }[] = []

describe.each(engines)('search on $name', ({ name: engineName, open }) => {
  const dossiers = makeDossiers()
  let engine: Engine
  let ask: Asker
  const hits = async (text: string, more = {}) => (await ask(query, { text, ...more })).data?.search as Hit[]
  const idsOf = async (text: string, more = {}) => (await hits(text, more)).map(({ node }) => node.id)

  beforeAll(async () => {
    engine = await open()
    const guests = dossiers.write('guests', names, 'She said: Nobody owns a river.')
    await loadDossiers(engine, [...seedFolders, guests])
    ask = await makeAsker(engine)
  })

  afterAll(async () => {
    dossiers.remove()
    await engine.close()
  })

  it.each([
    ['a name', 'Cui Tiankai', 'cui-tiankai', 'Person', 'name'],
    ['a part of a name', 'tiankai', 'cui-tiankai', 'Person', 'name'],
    ['a misspelt name', 'Tiankia', 'cui-tiankai', 'Person', 'name'],
    ['a country without accents', 'sao tome', 'STP', 'Country', 'name'],
    ['a country with accents', 'São Tomé', 'STP', 'Country', 'name'],
    ['a country in Cyrillic', 'Китай', 'CHN', 'Country', 'otherNames'],
    ['a country in Han', '中国', 'CHN', 'Country', 'otherNames'],
    ['a country by its formal name', "people's republic of china", 'CHN', 'Country', 'formalName'],
    ['a country by its code', 'usa', 'USA', 'Country', 'id'],
    ['a country by a common name', 'South Korea', 'KOR', 'Country', 'otherNames'],
    ['a country by a common name', 'UK', 'GBR', 'Country', 'otherNames'],
    ['a country by a common name', 'Britain', 'GBR', 'Country', 'otherNames'],
    ['a country by a common name', 'Holland', 'NLD', 'Country', 'otherNames'],
    ['a country by a common name', 'Soviet Union', 'RUS', 'Country', 'otherNames'],
    ['a country by a common name', 'Turkey', 'TUR', 'Country', 'otherNames'],
    ['a country by a common name', 'Burma', 'MMR', 'Country', 'otherNames'],
    ['a country by a common name', 'Ivory Coast', 'CIV', 'Country', 'otherNames'],
    ['a country by a common name', '한국', 'KOR', 'Country', 'otherNames'],
    ['a country by a common name', 'صين', 'CHN', 'Country', 'otherNames'],
    ['a post', 'vice minister', 'prc-vice-minister-of-foreign-affairs', 'Post', 'title'],
    ['an issue', 'civil war', 'no-chaos-and-civil-war', 'Issue', 'name'],
    ['an event', 'annual conference', 'committee-of-100-annual-conference', 'Event', 'name'],
    ['a headline', 'challenges charges', 'cdt-cui-tiankai-challenges-us-cybersecurity-charges', 'Source', 'headline'],
    ['quoted words', 'accommodation', 'mutual-accommodation-and-understanding', 'Issue', 'name'],
    ['quoted words that no name has', 'revolution', 'cui-on-the-international-system-q5', 'Quotation', 'exact'],
    ['what a statement comes to', 'neither is to decide', 'cui-on-syria', 'Statement', 'summary'],
    ['a name stored in both scripts, by Cyrillic', 'ветрова', 'mila-vetrova', 'Person', 'otherNames'],
    ['a name stored in both scripts, by Latin', 'vetrova', 'mila-vetrova', 'Person', 'name'],
    ['a name stored in Cyrillic alone, by Latin', 'stepan gorin', 'stepan-gorin', 'Person', 'name'],
    ['a name stored in both scripts, by Han', '林海云', 'lin-haiyun', 'Person', 'otherNames'],
    ['its traditional characters', '林海雲', 'lin-haiyun', 'Person', 'otherNames'],
    ['a part of a Han name', '海云', 'lin-haiyun', 'Person', 'otherNames'],
    ['a name stored decomposed', 'Zoë Strašnik'.normalize('NFC'), 'zoe-strasnik', 'Person', 'name'],
  ])('finds %s: %s', async (_, text, id, type, field) => {
    const [best] = await hits(text)
    expect(best).toMatchObject({ field, node: { __typename: type, id } })
  })

  it('marks what matches in the text', async () => {
    const [best] = await hits('sao tome')
    expect(best?.highlights.map(({ start, end }) => best.text.slice(start, end))).toEqual(['Sao', 'Tome'])
    const [decomposed] = await hits('zoe stras')
    expect(decomposed?.highlights.map(({ start, end }) => decomposed.text.slice(start, end).normalize('NFC'))).toEqual([
      'Zoë',
      'Straš',
    ])
  })

  it('is the same for composed and decomposed words', async () => {
    expect(await hits('São Tomé'.normalize('NFD'))).toEqual(await hits('São Tomé'.normalize('NFC')))
  })

  it('keeps to the kinds and the number asked for', async () => {
    expect(await idsOf('china', { first: 2 })).toEqual(['CHN', 'china-digital-times'])
    expect(await idsOf('china', { types: ['POST', 'EVENT'] })).toEqual([])
    const article = 'cdt-cui-tiankai-challenges-us-cybersecurity-charges'
    expect(await idsOf('cui', { types: ['SOURCE', 'PERSON'] })).toEqual(['cui-tiankai', article])
    const quoted = await hits('hard evidence', { types: ['QUOTATION'] })
    expect(quoted.map(({ node }) => node.__typename)).toEqual(['Quotation', 'Quotation'])
  })

  it('takes two round trips, whatever it finds: the index while none is cached, and the nodes', async () => {
    expect((await ask(query, { text: 'united states', first: 100 })).roundTrips).toBe(2)
  })

  it.each([
    ['an empty text', { text: '' }, 'text takes at least one letter or digit; got "".'],
    ['a wild card alone', { text: '*' }, 'text takes at least one letter or digit; got "*".'],
    ['a text too long', { text: 'x'.repeat(10_000) }, 'text takes at most 200 characters; got "10000 characters".'],
    ['too many words', { text: 'a b c d e f g h i' }, 'text takes at most 8 words; got "9 words".'],
    ['a page too small', { text: 'china', first: 0 }, 'first takes a whole number from 1 to 100; got 0.'],
    ['a page too large', { text: 'china', first: 101 }, 'first takes a whole number from 1 to 100; got 101.'],
  ])('refuses %s', async (_, variables, message) => {
    const { data, errors } = await ask(query, variables)
    expect(data).toBe(null)
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }])
  })

  it.each(['chin*', 'name:china', '"}) DETACH DELETE n //', 'china AND NOT syria'])(
    'takes %s as plain text',
    async (text) => {
      expect(await idsOf(text)).toEqual(text === 'chin*' ? expect.arrayContaining(['CHN']) : [])
    },
  )

  it('answers as the other engine does', async () => {
    const answers = []
    for (const text of ['china', 'united states', 'foreign affairs', 'rules', 'cyber', 'республика', '共和国']) {
      answers.push(await hits(text, { first: 100 }))
    }
    found.push({ engine: engineName, answers })
    expect(answers).toEqual(found[0]?.answers)
  })

  it('finds what was loaded since, and no longer what was removed', async () => {
    const folder = dossiers.write('latecomers', { people: { 'ida-quendel': { name: 'Ida Quendel' } } })
    expect(await idsOf('quendel')).toEqual([])
    await loadDossiers(engine, [folder])
    expect(await idsOf('quendel')).toEqual(['ida-quendel'])
    dossiers.write('latecomers', { people: { 'ida-morrow': { name: 'Ida Morrow' } } })
    await loadDossiers(engine, [folder])
    expect(await idsOf('quendel')).toEqual([])
    expect(await idsOf('morrow')).toEqual(['ida-morrow'])
  })
})
