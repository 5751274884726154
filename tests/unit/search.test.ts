import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { tokensOf, wordsOf } from '../../src/model/tokens.ts'
import { makeSearchIndex, type SearchedText, type SearchIndex } from '../../src/questions/search/search.ts'

const all = { types: null, first: 20 }
const text = (id: string, type: string, field: string, value: string): SearchedText => ({
  id,
  type,
  field,
  text: value,
})
const long = `${'Words before that say nothing of it. '.repeat(10)}Here stands the needle itself. ${'Words behind. '.repeat(20)}`

const texts = [
  text('ana-lima', 'Person', 'name', 'Ana Lima'),
  text('ana-lima', 'Person', 'otherNames', 'Анна Лима'),
  text('wei-lan', 'Person', 'name', 'Wei Lan'),
  text('wei-lan', 'Person', 'otherNames', '魏兰大使'),
  text('oleg-only', 'Person', 'name', 'Олег Щукин'),
  text('jose', 'Person', 'name', 'José Muñoz'.normalize('NFD')),
  text('lodz', 'Organization', 'name', 'Łódź Straße Institute'),
  text('shimon', 'Person', 'name', 'שִׁמְעוֹן לֵוִי'),
  text('ali', 'Person', 'name', 'محمد علي'),
  text('fatima', 'Person', 'name', 'فاطمة'),
  text('shadi', 'Person', 'name', 'شـــادي'),
  text('iran', 'Person', 'name', 'علیرضا کریمی'),
  text('army', 'Organization', 'name', 'צה״ל'),
  text('ministry', 'Organization', 'name', 'وزارة الخارجية'),
  text('yuna', 'Person', 'name', '김연아'),
  text('tok', 'Person', 'name', '习近平'),
  text('SVN', 'Country', 'id', 'SVN'),
  text('MMR', 'Country', 'otherNames', 'Burma'),
  text('roll-call', 'Issue', 'name', 'Burma'),
  text('treaty', 'Issue', 'name', 'The treaty of 2013 should be renewed'),
  text('q1', 'Quotation', 'exact', 'We told Ana Lima that the treaty would be renewed, and Lima agreed.'),
  text('q2', 'Quotation', 'exact', long),
]

describe('search', () => {
  let index: SearchIndex
  const idsOf = (words: string) => index.find(words, all).map(({ id }) => id)

  beforeAll(async () => {
    index = await makeSearchIndex([texts])
  })

  it.each([
    ['a whole name, above a quotation with it', 'Ana Lima', ['ana-lima', 'q1']],
    ['a part of a name, in any case', 'LIMA', ['ana-lima', 'q1']],
    ['the beginning of a word', 'muñ', ['jose']],
    ['whole words alone by two letters', 'an', []],
    ['without accents', 'jose munoz', ['jose']],
    ['with accents that are not there', 'Límá', ['ana-lima', 'q1']],
    ['precomposed for decomposed letters', 'Muñoz'.normalize('NFC'), ['jose']],
    ['decomposed letters', 'Muñoz'.normalize('NFD'), ['jose']],
    ['full-width letters', 'Ｌｉｍａ', ['ana-lima', 'q1']],
    ['letters that are no accents', 'lodz strasse', ['lodz']],
    ['those letters themselves', 'ŁÓDŹ STRASSE', ['lodz']],
    ['Cyrillic, also where it stands in Latin', 'анна лима', ['ana-lima', 'q1']],
    ['Latin for a name stored in Cyrillic only', 'oleg shchukin', ['oleg-only']],
    ['Han', '魏兰', ['wei-lan']],
    ['a part of a Han name', '大使', ['wei-lan']],
    ['Latin for a Han name', 'weilan', ['wei-lan']],
    ['Hebrew without its points', 'שמעון', ['shimon']],
    ['Hebrew with them', 'שִׁמְעוֹן', ['shimon']],
    ['a Hebrew name behind a point', 'לוי', ['shimon']],
    ['a Hebrew abbreviation without its mark', 'צהל', ['army']],
    ['a Hebrew abbreviation with a plain mark', 'צה"ל', ['army']],
    ['Hebrew with an article', 'הצה״ל', ['army']],
    ['another final ya', 'محمد على', ['ali']],
    ['another ta', 'فاطمه', ['fatima']],
    ['Arabic without the stroke', 'شادي', ['shadi']],
    ['Arabic letters for Persian ones', 'عليرضا كريمي', ['iran']],
    ['Arabic without the article', 'خارجية', ['ministry']],
    ['Arabic with an article that is not there', 'الوزارة الخارجية', ['ministry']],
    ['Hangul', '김연아', ['yuna']],
    ['Hangul in parts', '김연아'.normalize('NFD'), ['yuna']],
    ['a given name in Hangul', '연아', ['yuna']],
    ['a Han name by its Latin words', 'Xi Jinping', ['tok']],
    ['a Han name by one Latin word', 'jinping', ['tok']],
    ['a country before an issue of that name', 'burma', ['MMR', 'roll-call']],
    ['a typing error', 'treety', ['treaty', 'q1']],
    ['two letters exchanged in a longer word', 'renewde', ['treaty', 'q1']],
    ['a year', '2013', ['treaty']],
    ['no other year', '2014', []],
    ['all of the words, not some', 'treaty shchukin', []],
    ['wild cards as plain text', 'tre*ty', []],
    ['query syntax as plain text', '+lima -ana "lima"~2 OR', []],
    ['field syntax as plain text', 'name:lima', []],
    ['nothing for what is not there', 'zzzz', []],
  ])('finds %s: %s', (_, words, ids) => {
    expect(idsOf(words)).toEqual(ids)
  })

  it('keeps to the types asked for', () => {
    expect(index.find('lima', { types: ['Quotation'], first: 20 }).map(({ id }) => id)).toEqual(['q1'])
    expect(index.find('lima', { types: [], first: 20 })).toEqual([])
    expect(index.find('lima', { types: null, first: 1 }).map(({ id }) => id)).toEqual(['ana-lima'])
  })

  it.each([
    ['what was typed of a word', 'lim', ['Lim', 'Lim']],
    ['the whole of a word that is only similar', 'agred', ['agreed']],
    ['every place of it', 'lima', ['Lima', 'Lima']],
    ['letters with their accents', 'muno', ['Muño'.normalize('NFD')]],
    ['one letter for two', 'strass', ['Straß']],
    ['a part of what has no spaces', '兰大', ['兰大']],
    ['Han by Latin', 'lan dashi', ['兰', '大使']],
  ])('marks %s', (_, words, wanted) => {
    const marked = index
      .find(words, all)
      .map(({ text, highlights }) => highlights.map(({ start, end }) => text.slice(start, end)))
    expect(marked).toContainEqual(wanted)
  })

  it('cuts a long text around its first match, between words', () => {
    const [hit] = index.find('needle', all)
    expect(hit).toMatchObject({ id: 'q2', field: 'exact' })
    const { text, offset, highlights } = hit as NonNullable<typeof hit>
    expect(text.length).toBeLessThanOrEqual(240)
    expect(long.slice(offset, offset + text.length)).toBe(text)
    expect(highlights.map(({ start, end }) => text.slice(start, end))).toEqual(['needle'])
    expect(long.charAt(offset - 1)).toBe(' ')
  })

  it('answers the same whatever the order of the texts', async () => {
    const other = await makeSearchIndex([[...texts].reverse()])
    for (const words of ['lima', 'ana', 'treaty', 'renewed', 'wei']) {
      expect(other.find(words, all)).toEqual(index.find(words, all))
    }
  })

  it.each([
    ['', 'text takes at least one letter or digit; got "".'],
    ['  \n', 'text takes at least one letter or digit'],
    ['*', 'text takes at least one letter or digit; got "*".'],
    ['x'.repeat(201), 'text takes at most 200 characters; got "201 characters".'],
    ['a b c d e f g h i', 'text takes at most 8 words; got "9 words".'],
  ])('refuses %j', (words, sentence) => {
    expect(() => index.find(words, all)).toThrow(sentence)
  })

  it('never fails on what a person may type, and marks only what is there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (words) => {
        fc.pre(words.isWellFormed() && wordsOf(words).length > 0 && wordsOf(words).length <= 8)
        for (const { text, highlights } of index.find(words, all)) {
          for (const { start, end } of highlights) {
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(text.length)
          }
        }
      }),
    )
  })
})

describe('folding', () => {
  it('is the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(wordsOf(text.normalize('NFD'))).toEqual(wordsOf(text.normalize('NFC')))
      }),
    )
  })

  it('maps every unit of a form into the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        for (const { form, start, ends } of tokensOf(text)) {
          expect(ends).toHaveLength(form.length)
          expect([start, ...ends]).toEqual([start, ...ends].sort((a, b) => a - b))
          expect(ends.at(-1)).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  it('gives no form without letters, also of a character that has no Latin spelling', () => {
    expect(tokensOf('\u{30000}中').map(({ form }) => form)).toEqual(['\u{30000}中', 'zhong', '中', 'zhong'])
  })

  it.each([
    ['Cui Tiankai', [['cui'], ['tiankai']]],
    ['Côte d’Ivoire', [['cote'], ['d'], ['ivoire']]],
    ['Łódź', [['łodz', 'lodz']]],
    ['İstanbul', [['istanbul']]],
    ['Σωκράτης', [['σωκρατησ', 'sokratis']]],
    ['WTO成员', [['wto'], ['成员']]],
    ['😀 — *', []],
  ])('reads %s as its words', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })
})
