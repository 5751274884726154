import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countryCalled, demonyms } from '../../src/questions/sentence/demonyms.ts'
import type { Intent } from '../../src/questions/sentence/patterns.ts'
import { type Names, understand } from '../../src/questions/sentence/sentence.ts'

const actors: Record<string, string> = {
  china: 'CHN',
  chinese: 'CHN',
  french: 'FRA',
  prc: 'CHN',
  usa: 'USA',
  'united states': 'USA',
  israel: 'ISR',
  'south korea': 'KOR',
  uk: 'GBR',
  türkiye: 'TUR',
  'trinidad and tobago': 'TTO',
  'bosnia and herzegovina': 'BIH',
  'antigua and barbuda': 'ATG',
  france: 'FRA',
  germany: 'DEU',
  eu: 'european-union',
  'european union': 'european-union',
  cui: 'cui-tiankai',
  'cui tiankai': 'cui-tiankai',
  g77: 'g77',
}
const issues: Record<string, string> = {
  'human rights': 'human-rights',
  syria: 'syria',
  palestine: 'palestinian-conflict',
  'nuclear weapons': 'nuclear',
  cybersecurity: 'cybersecurity',
  'war and peace': 'war-and-peace',
}
const find = (known: Record<string, string>) => async (words: string) => {
  const id = known[words.toLowerCase()]
  return id === undefined ? null : { id, name: words }
}
const names: Names = { actors: find(actors), issues: find(issues) }

type Case = [sentence: string, intent: Intent, actors: string, issue?: string, from?: string, to?: string]

const cases: Case[] = [
  ['who agrees with China on human rights since 2000', 'agree', 'CHN', 'human-rights', '2000'],
  ['Who agrees most with China?', 'agree', 'CHN'],
  ['who agrees with the European Union', 'agree', 'european-union'],
  ['Which countries agree with the USA on nuclear weapons', 'agree', 'USA', 'nuclear'],
  ['who votes with Israel', 'agree', 'ISR'],
  ['who voted most often with Israel in the 1970s', 'agree', 'ISR', '', '1970', '1979'],
  ['who sides with China on Syria', 'agree', 'CHN', 'syria'],
  ['who stood with South Korea before 1960', 'agree', 'KOR', '', '', '1959'],
  ['friends of China', 'agree', 'CHN'],
  ['the closest allies of the UK on human rights', 'agree', 'GBR', 'human-rights'],
  ['China’s allies', 'agree', 'CHN'],
  ["China's friends on human rights after 1990", 'agree', 'CHN', 'human-rights', '1991'],
  ['whom does France agree with most?', 'agree', 'FRA'],
  ['who does France vote with on Palestine', 'agree', 'FRA', 'palestinian-conflict'],
  ['who is closest to Türkiye', 'agree', 'TUR'],
  ['who are the best friends of Cui Tiankai', 'agree', 'cui-tiankai'],
  ['show me who agrees with China', 'agree', 'CHN'],
  ['please tell me who agrees with PRC on Syria.', 'agree', 'CHN', 'syria'],
  ['who backs China', 'agree', 'CHN'],
  ['who disagrees with China on human rights', 'disagree', 'CHN', 'human-rights'],
  ['who disagrees most with the United States', 'disagree', 'USA'],
  ['who votes against Israel', 'disagree', 'ISR'],
  [
    'who voted against Israel on Palestine from 1990 to 2000',
    'disagree',
    'ISR',
    'palestinian-conflict',
    '1990',
    '2000',
  ],
  ['opponents of the USA', 'disagree', 'USA'],
  ['rivals of China on cybersecurity', 'disagree', 'CHN', 'cybersecurity'],
  ["Israel's opponents", 'disagree', 'ISR'],
  ['whom does China disagree with', 'disagree', 'CHN'],
  ['who opposes China', 'disagree', 'CHN'],
  ['who differs from Germany', 'disagree', 'DEU'],
  ['USA and Israel by decade', 'compare', 'USA ISR'],
  ['USA vs Israel', 'compare', 'USA ISR'],
  ['USA versus Israel on human rights', 'compare', 'USA ISR', 'human-rights'],
  ['compare China and the USA', 'compare', 'CHN USA'],
  ['compare China with the USA on Syria since 2011', 'compare', 'CHN USA', 'syria', '2011'],
  ['compare China, the USA and Israel', 'compare', 'CHN USA ISR'],
  ['China, USA, Israel, France and Germany', 'compare', 'CHN USA ISR FRA DEU'],
  ['do China and the USA agree', 'compare', 'CHN USA'],
  ['do China and the USA agree on human rights?', 'compare', 'CHN USA', 'human-rights'],
  ['how far do France and Germany agree', 'compare', 'FRA DEU'],
  ['how much did France and Germany agree in 1970', 'compare', 'FRA DEU', '', '1970', '1970'],
  ['does China agree with the USA', 'compare', 'CHN USA'],
  ['agreement between the UK and France', 'compare', 'GBR FRA'],
  ['the agreement of UK and France on nuclear weapons since 1964', 'compare', 'GBR FRA', 'nuclear', '1964'],
  ['difference between France and Germany', 'compare', 'FRA DEU'],
  ['drift between the USA and Israel over time', 'compare', 'USA ISR'],
  ['how has Türkiye drifted from the USA', 'compare', 'TUR USA'],
  ['did France move away from the USA', 'compare', 'FRA USA'],
  ['Trinidad and Tobago and China', 'compare', 'TTO CHN'],
  ['compare Trinidad and Tobago with Antigua and Barbuda', 'compare', 'TTO ATG'],
  ['Bosnia and Herzegovina vs Trinidad and Tobago', 'compare', 'BIH TTO'],
  ['France & Germany', 'compare', 'FRA DEU'],
  ['USA and Israel between 1960 and 1980', 'compare', 'USA ISR', '', '1960', '1980'],
  ['USA and Israel 1960-1980', 'compare', 'USA ISR', '', '1960', '1980'],
  ['USA and Israel year by year', 'compare', 'USA ISR'],
  ['do China and France vote alike', 'compare', 'CHN FRA'],
  ['what did Cui say about Syria', 'said', 'cui-tiankai', 'syria'],
  ['What did Cui Tiankai say?', 'said', 'cui-tiankai'],
  ['what has Cui said on cybersecurity', 'said', 'cui-tiankai', 'cybersecurity'],
  ['what does Cui say on human rights', 'said', 'cui-tiankai', 'human-rights'],
  ['did Cui say anything about Syria', 'said', 'cui-tiankai', 'syria'],
  ['everything Cui said on Syria', 'said', 'cui-tiankai', 'syria'],
  ['the words of Cui Tiankai', 'said', 'cui-tiankai'],
  ['quotes by Cui on cybersecurity', 'said', 'cui-tiankai', 'cybersecurity'],
  ["Cui's statements about Syria", 'said', 'cui-tiankai', 'syria'],
  ['list quotations of Cui', 'said', 'cui-tiankai'],
  ['who broke with the EU on Palestine', 'broke', 'european-union', 'palestinian-conflict'],
  ['who broke ranks with the EU', 'broke', 'european-union'],
  ['who broke from the G77 on nuclear weapons since 1990', 'broke', 'g77', 'nuclear', '1990'],
  ['which members broke with the European Union', 'broke', 'european-union'],
  ['which countries have departed from the line of the EU', 'broke', 'european-union'],
  ["who deviated from the EU's line on human rights", 'broke', 'european-union', 'human-rights'],
  ['dissent in the G77', 'broke', 'g77'],
  ['rebels in the EU on Palestine', 'broke', 'european-union', 'palestinian-conflict'],
  ['where does China stand on human rights', 'stance', 'CHN', 'human-rights'],
  ['where did the UK stand on Palestine in 1948', 'stance', 'GBR', 'palestinian-conflict', '1948', '1948'],
  ['what does China think about Syria', 'stance', 'CHN', 'syria'],
  ['what does the EU stand for', 'stance', 'european-union'],
  ['what is the position of China on cybersecurity', 'stance', 'CHN', 'cybersecurity'],
  ["what is China's position on cybersecurity?", 'stance', 'CHN', 'cybersecurity'],
  ['positions of Israel', 'stance', 'ISR'],
  ["France's votes on human rights", 'stance', 'FRA', 'human-rights'],
  ['how does Germany vote on Palestine', 'stance', 'DEU', 'palestinian-conflict'],
  ['how did Germany vote', 'stance', 'DEU'],
  ['does China support human rights', 'stance', 'CHN', 'human-rights'],
  ['is China against nuclear weapons', 'stance', 'CHN', 'nuclear'],
  ['China on human rights', 'stance', 'CHN', 'human-rights'],
  ['China on human rights since 2000', 'stance', 'CHN', 'human-rights', '2000'],
  ['did China change its mind on Syria', 'changed', 'CHN', 'syria'],
  ['when did France change its position on nuclear weapons', 'changed', 'FRA', 'nuclear'],
  ['where did Cui contradict himself', 'changed', 'cui-tiankai'],
  ['contradictions of Cui', 'changed', 'cui-tiankai'],
  ["China's shifts on Syria", 'changed', 'CHN', 'syria'],
  ['who supports human rights', 'sides', '', 'human-rights'],
  ['who is for and against nuclear weapons', 'sides', '', 'nuclear'],
  ['who opposed nuclear weapons since 1990', 'sides', '', 'nuclear', '1990'],
  ['who is torn on Palestine', 'sides', '', 'palestinian-conflict'],
  ['who voted for human rights in 1948-12', 'sides', '', 'human-rights', '1948-12', '1948-12'],
  ['who abstained on Palestine', 'sides', '', 'palestinian-conflict'],
  ['opposition to nuclear weapons', 'sides', '', 'nuclear'],
  ['who disagrees about Syria', 'disputes', '', 'syria'],
  ['who disagrees with whom on war and peace', 'disputes', '', 'war-and-peace'],
  ['disagreements over cybersecurity', 'disputes', '', 'cybersecurity'],
  ['who contradicted themselves?', 'contradictions', ''],
  ['who contradicts themselves on Syria', 'contradictions', '', 'syria'],
  ['all contradictions on human rights since 2000', 'contradictions', '', 'human-rights', '2000'],
  ['who changed their mind on Palestine', 'shifts', '', 'palestinian-conflict'],
  ['who has shifted its position on nuclear weapons', 'shifts', '', 'nuclear'],
  ['changes of stance on Syria', 'shifts', '', 'syria'],
  ['who agrees with the Chinese on Syria', 'agree', 'CHN', 'syria'],
  ['do the French and the Chinese agree', 'compare', 'FRA CHN'],
  ['what is the Chinese position on Syria', 'stance', 'CHN', 'syria'],
  ['French votes on human rights since 1990', 'stance', 'FRA', 'human-rights', '1990'],
  ['the French attitude towards Syria', 'stance', 'FRA', 'syria'],
  ['how did human rights move over the years', 'moved', '', 'human-rights'],
  ['how has Palestine changed since 1967', 'moved', '', 'palestinian-conflict', '1967'],
  ['the history of nuclear weapons until 1990', 'moved', '', 'nuclear', '', '1990'],
  ['who is Cui Tiankai', 'who', 'cui-tiankai'],
  ['what is the G77', 'who', 'g77'],
  ['members of the European Union', 'who', 'european-union'],
  ['who belongs to the G77', 'who', 'g77'],
  ['what posts did Cui Tiankai hold', 'who', 'cui-tiankai'],
]

describe('a sentence', () => {
  it('has a hundred phrasings here', () =>
    expect(new Set(cases.map(([sentence]) => sentence)).size).toBeGreaterThanOrEqual(100))

  it.each(cases)('%s', async (sentence, intent, wanted, issue = '', from = '', to = '') => {
    const read = await understand(sentence, names)
    const asked = read && 'asked' in read ? read.asked : read
    expect(asked).toMatchObject({
      intent,
      actors: wanted === '' ? [] : wanted.split(' ').map((id) => ({ id })),
      issue: issue === '' ? null : { id: issue },
      from: from || null,
      to: to || null,
    })
  })

  it.each([
    ['who agrees with Blorvenia', 'Blorvenia'],
    ['who agrees with China on zorbing', 'zorbing'],
    ['what did Quux say about Syria', 'Quux'],
    ['who broke with the Blorp on Palestine', 'Blorp'],
    ['compare China and Blorvenia', 'Blorvenia'],
    ['compare China, China, China, China, China and China', 'China, China, China, China, China and China'],
    ['how far do Blorvenia and China agree', 'Blorvenia'],
    ['where does China stand on the zorbing of frogs', 'zorbing'],
    ['who is for and against zorbing since 2000', 'zorbing'],
    ['agreement between China and the Blorp on Syria', 'Blorp'],
  ])('%s: names what nothing is called', async (sentence, unknown) => {
    expect(await understand(sentence, names)).toEqual({ unknown })
  })

  it.each([
    'China',
    'human rights',
    'peace and security',
    'resolution on zorbing',
    '2000',
    '?',
    '',
    'cui tiankai syria',
    `who agrees with ${'x'.repeat(300)}`,
  ])('%s is none, but words to search for', async (sentence) => expect(await understand(sentence, names)).toBeNull())

  it.each([
    ['USA and Israel by decade', true],
    ['USA and Israel decade by decade', true],
    ['USA and Israel by year', false],
    ['USA and Israel', false],
  ])('%s: steps of ten years %s', async (sentence, byDecade) => {
    expect(await understand(sentence, names)).toMatchObject({ asked: { byDecade } })
  })

  it.each([
    ['Chinese', 'CHN'],
    ['the Americans', 'USA'],
    ['the French government', 'FRA'],
    ['Spaniards', 'ESP'],
    ['Israelis', 'ISR'],
    ['South Koreans', 'KOR'],
    ['Koreans', undefined],
    ['Congolese', undefined],
    ['American Samoa', undefined],
    ['China', undefined],
  ])('%s are the people of %s', (words, country) => expect(countryCalled(words)).toBe(country))

  it('knows peoples of countries that come with the product, each word once', () => {
    const read = (name: string) => readFileSync(join(import.meta.dirname, '../../seed', name, 'dossier.yaml'), 'utf8')
    const ids = [...`${read('countries')}${read('former-states')}`.matchAll(/^ {2}([A-Z]{3}):/gm)].map(([, id]) => id)
    expect([...new Set(demonyms.values())].filter((id) => !ids.includes(id))).toEqual([])
    const text = readFileSync(join(import.meta.dirname, '../../src/questions/sentence/demonyms.ts'), 'utf8')
    const entries = (/`([^`]+)`/.exec(text)?.[1] ?? '').split(/[|\n,]/).filter((entry) => entry.trim() !== '')
    expect(demonyms.size).toBe(entries.length)
  })

  it('takes several names for one only to the letter', async () => {
    const search: Names = {
      actors: async (words) => ({ id: words.split(' ')[0] ?? '', name: words.split(' ')[0] ?? '' }),
      issues: async () => null,
    }
    expect(await understand('compare China and France', search)).toMatchObject({
      asked: { actors: [{ id: 'China' }, { id: 'France' }] },
    })
  })

  it.each([
    `who agrees with ${'a and '.repeat(30)}`,
    `${' by '.repeat(60)}`,
    `what did ${'say '.repeat(45)}`,
    `compare ${', '.repeat(95)}`,
  ])('takes no time over what is meant to take long: %#', async (sentence) => {
    const began = performance.now()
    await understand(sentence.slice(0, 200), { actors: async () => null, issues: async () => null })
    expect(performance.now() - began).toBeLessThan(3000)
  })
})
