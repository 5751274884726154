import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../src/model/foldText.ts'
import { contextOf, makeSearchable } from '../../src/model/quote.ts'

const find = (text: string, words: string) =>
  makeSearchable(text)
    .find(words)
    .map(({ start, end }) => text.slice(start, end))

describe('words are found as a person types them', () => {
  it.each([
    { name: 'exactly', text: 'We have to work out rules.', words: 'work out rules', found: ['work out rules'] },
    {
      name: 'over a line break',
      text: 'We have to\n  work out rules.',
      words: 'have to work out',
      found: ['have to\n  work out'],
    },
    { name: 'over a no-break space', text: 'to\u00a0work', words: 'to work', found: ['to\u00a0work'] },
    { name: 'over Windows line ends', text: 'to\r\n\r\nwork', words: 'to work', found: ['to\r\n\r\nwork'] },
    { name: 'with more spaces than the text has', text: 'to work', words: '  to   work ', found: ['to work'] },
    {
      name: 'with plain apostrophes for typographic ones',
      text: 'the other’s view',
      words: "the other's view",
      found: ['the other’s view'],
    },
    {
      name: 'with plain quotation marks for typographic ones',
      text: 'a “new type” of',
      words: 'a "new type" of',
      found: ['a “new type” of'],
    },
    {
      name: 'with typographic quotation marks for plain ones',
      text: 'a "new type" of',
      words: 'a “new type” of',
      found: ['a "new type" of'],
    },
    { name: 'beside characters of two code units', text: '😀 work out 😀', words: 'work out', found: ['work out'] },
    { name: 'with characters of two code units', text: 'a 😀 b', words: '😀 b', found: ['😀 b'] },
    { name: 'in Chinese', text: '崔天凯说：我们需要规则。', words: '我们需要规则', found: ['我们需要规则'] },
    { name: 'each time they occur', text: 'no, no, no', words: 'no', found: ['no', 'no', 'no'] },
    { name: 'where they overlap', text: 'a a a', words: 'a a', found: ['a a', 'a a'] },
    { name: 'nowhere when they are not there', text: 'We have rules.', words: 'new rules', found: [] },
    { name: 'nowhere in another case', text: 'We have rules.', words: 'we have rules', found: [] },
    { name: 'nowhere when there are no words', text: 'We have rules.', words: ' \n ', found: [] },
    { name: 'nowhere in an empty text', text: '', words: 'rules', found: [] },
  ])('$name', ({ text, words, found }) => {
    expect(find(text, words)).toEqual(found)
  })

  it('counts offsets in the original text, whatever was folded before them', () => {
    const text = '  “One”\n\n\tone   “two”  three'
    expect(makeSearchable(text).find('"two" three')).toEqual([{ start: 16, end: 28 }])
    expect(text.slice(16, 28)).toBe('“two”  three')
  })

  it.each([
    { name: 'a soft hyphen', text: 'will nego\u00adtiate', words: 'negotiate', found: ['nego\u00adtiate'] },
    { name: 'a zero-width space', text: 'our policy\u200b is', words: 'our policy is', found: ['our policy\u200b is'] },
    { name: 'direction marks', text: 'say \u200fשלום\u200e to', words: 'שלום to', found: ['שלום\u200e to'] },
    { name: 'a byte order mark within', text: 'to\ufeff work', words: 'to work', found: ['to\ufeff work'] },
    { name: 'a stretched Arabic letter', text: 'هو شـــادي', words: 'شادي', found: ['شـــادي'] },
    { name: 'letters with separate accents', text: 'la liberte\u0301 !', words: 'liberté', found: ['liberte\u0301'] },
    {
      name: 'letters with their accents, for separate ones',
      text: 'la liberté !',
      words: 'liberte\u0301',
      found: ['liberté'],
    },
    {
      name: 'a mark behind a soft hyphen',
      text: 'liberte\u00ad\u0301 !',
      words: 'liberté',
      found: ['liberte\u00ad\u0301'],
    },
    {
      name: 'Korean syllables in parts',
      text: '한국'.normalize('NFD'),
      words: '한국',
      found: ['한국'.normalize('NFD')],
    },
    { name: 'ligatures', text: 'the ofﬁcial line', words: 'the official line', found: ['the ofﬁcial line'] },
    { name: 'full-width letters', text: 'ＷＴＯ is', words: 'WTO is', found: ['ＷＴＯ is'] },
    { name: 'any hyphen', text: 'a cease\u2011fire', words: 'cease-fire', found: ['cease\u2011fire'] },
    { name: 'any dash', text: 'rules – now', words: 'rules — now', found: ['rules – now'] },
    { name: 'an ellipsis', text: 'we will … not', words: 'we will ... not', found: ['we will … not'] },
    {
      name: 'an ellipsis in dots that are spaced',
      text: 'we will . . . not',
      words: 'will … not',
      found: ['will . . . not'],
    },
    { name: 'low and angled quotation marks', text: '‹yes› „no“', words: '\'yes\' "no"', found: ['‹yes› „no“'] },
    {
      name: 'a word broken at the end of a line',
      text: 'we nego-\ntiate it',
      words: 'negotiate',
      found: ['nego-\ntiate'],
    },
    {
      name: 'a hyphen at the end of a line',
      text: 'a long-\nterm plan',
      words: 'long-term plan',
      found: ['long-\nterm plan'],
    },
    { name: 'a note behind the word', text: 'the rules¹ hold', words: 'the rules', found: ['the rules'] },
  ])('folds $name', ({ text, words, found }) => {
    expect(find(text, words)).toEqual(found)
  })

  it.each([
    { text: 'It was illegal under law.', inside: 'legal under law', whole: 'illegal under law' },
    { text: 'We are unable to accept.', inside: 'able to accept', whole: 'unable to accept' },
    { text: 'We agreed to disagree.', inside: 'agreed to dis', whole: 'agreed to disagree' },
    { text: 'This is non-negotiable.', inside: 'negotiable', whole: 'non-negotiable' },
    { text: 'A nuclear-free zone.', inside: 'A nuclear', whole: 'A nuclear-free' },
    { text: 'We can’t accept it.', inside: 'We can', whole: "We can't" },
    { text: 'Over 1,500 ships.', inside: '500 ships', whole: '1,500 ships' },
    { text: 'By 2.5 per cent.', inside: 'By 2', whole: 'By 2.5' },
    { text: 'In 2019 it was.', inside: 'In 201', whole: 'In 2019' },
    { text: 'незаконно это', inside: 'законно это', whole: 'незаконно это' },
    { text: 'the uncon\u00additional end', inside: 'ditional end', whole: 'unconditional end' },
    { text: 'caf\u0065\u0301 life', inside: 'cafe', whole: 'café' },
    { text: 'غيرقانوني تماما', inside: 'قانوني تماما', whole: 'غيرقانوني تماما' },
    { text: 'It is il-\nlegal now', inside: 'legal now', whole: 'illegal now' },
    { text: '정부는 반대한다', inside: '정부', whole: '정부는' },
  ])('takes no part of a word for the word: $inside in $text', ({ text, inside, whole }) => {
    expect(find(text, inside)).toEqual([])
    expect(makeSearchable(text).findLetters(inside).length).toBe(inside === 'cafe' ? 0 : 1)
    expect(find(text, whole)).toHaveLength(1)
  })

  it.each([
    { name: 'behind an elided article', text: 'dans l’Europe unie', words: 'Europe unie' },
    { name: 'beside punctuation', text: '("able", she said)', words: 'able' },
    { name: 'beside a dash without spaces', text: 'rules—now—hold', words: 'now' },
    { name: 'in Chinese', text: '我们需要规则和秩序', words: '需要规则' },
    { name: 'in Japanese', text: '政府はデータを守る', words: 'データ' },
    { name: 'in Thai', text: 'เราต้องการสันติภาพ', words: 'ต้องการ' },
    { name: 'between Han and Latin', text: '加入WTO成员', words: 'WTO' },
    { name: 'in another place than inside a word', text: 'unable or able', words: 'able' },
  ])('finds words $name', ({ text, words }) => {
    expect(find(text, words)).toEqual([words])
  })

  it('finds every run of words of every text at its own offsets, and what is stored is whole characters', () => {
    const words = fc.constantFrom(
      'legal',
      'e\u0301t\u0301',
      'été',
      'oﬃce',
      '😀',
      '国',
      'nego\u00adtiate',
      'שָׁלוֹם',
      '\u200fשלום',
      '한국',
      '‘a’',
      '"b"',
      '…',
    )
    const gaps = fc.constantFrom(' ', '  ', '\n', '\u00a0', ' \u200b', '\r\n')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, gaps), { minLength: 1, maxLength: 20 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('NFC', 'NFD', 'NFKC'),
        (parts, from, length, form) => {
          const first = from % parts.length
          const chosen = parts.slice(first, first + 1 + (length % (parts.length - first)))
          const text = parts.flat().join('')
          const start = parts.slice(0, first).flat().join('').length
          const typed = chosen
            .map(([word]) => word.replaceAll(/[\u00ad\u200f]/g, ''))
            .join(' ')
            .normalize(form)
          const wanted = chosen.flat().slice(0, -1).join('')
          const lead = wanted.startsWith('\u200f') ? 1 : 0
          const spans = makeSearchable(text).find(typed)
          expect(spans).toContainEqual({ start: start + lead, end: start + wanted.length })
          for (const span of spans) {
            const exact = text.slice(span.start, span.end)
            expect(exact.isWellFormed()).toBe(true)
            expect(exact).not.toMatch(/^\p{M}/u)
            expect(text.slice(span.end)).not.toMatch(/^\p{M}/u)
            expect(foldText(exact).folded).toBe(foldText(typed).folded)
          }
        },
      ),
    )
  })

  it('never takes a stretch that begins or ends between two letters of one word', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', 'é', 'e\u0301', 'ß', 'ж', 'א', 'ק', '\u00ad', '7'),
      minLength: 2,
      maxLength: 12,
    })
    fc.assert(
      fc.property(letters, fc.nat(), fc.nat(), (word, from, length) => {
        const stretch = word.slice(from % word.length, (from % word.length) + 1 + (length % word.length))
        const isWhole = foldText(stretch).folded === foldText(word).folded
        fc.pre(!isWhole && foldText(stretch).folded !== '')
        expect(find(`so ${word}, then`, stretch)).toEqual([])
      }),
    )
  })

  it('takes time along the text, not its square', () => {
    // The fastest of a few, and against a text an eighth as long: what is busy beside it slows both.
    const fastest = (sentences: number) => {
      const text = `${'We agreed on rules. '.repeat(sentences)}It is over.`
      return Math.min(
        ...[1, 2, 3].map(() => {
          const start = performance.now()
          expect(find(text, 'It is over.')).toEqual(['It is over.'])
          return performance.now() - start
        }),
      )
    }
    expect(fastest(16_000) / fastest(2000)).toBeLessThan(32)
  })
})

describe('the words around a quote', () => {
  const text = `${'before '.repeat(10)}QUOTE${' after'.repeat(10)}`
  const [span = { start: 0, end: 0 }] = makeSearchable(text).find('QUOTE')

  it('are 32 characters each way', () => {
    const { prefix, suffix } = contextOf(text, span)
    expect([prefix.length, suffix.length]).toEqual([32, 32])
    expect(text).toContain(`${prefix}QUOTE${suffix}`)
  })

  it('end where the text ends', () => {
    expect(contextOf('ab QUOTE c', { start: 3, end: 8 })).toEqual({ prefix: 'ab ', suffix: ' c' })
    expect(contextOf('QUOTE', { start: 0, end: 5 })).toEqual({ prefix: '', suffix: '' })
  })

  it('never hold half of a surrogate pair', () => {
    const emoji = `😀${'x'.repeat(31)}QUOTE${'y'.repeat(31)}😀`
    const [start, end] = [emoji.indexOf('QUOTE'), emoji.indexOf('QUOTE') + 5]
    expect(contextOf(emoji, { start, end })).toEqual({ prefix: 'x'.repeat(31), suffix: 'y'.repeat(31) })
  })

  it('never begin or end between a letter and its marks', () => {
    const text = `e\u0301${'x'.repeat(31)}QUOTE${'y'.repeat(31)}e\u0301`
    const start = text.indexOf('QUOTE')
    expect(contextOf(text, { start, end: start + 5 })).toEqual({ prefix: 'x'.repeat(31), suffix: 'y'.repeat(31) })
  })

  it('are well-formed and stand beside the quote in every text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.string({ unit: 'binary', maxLength: 80 }),
        (before, after) => {
          const whole = `${before}QUOTE${after}`
          const { prefix, suffix } = contextOf(whole, { start: before.length, end: before.length + 5 })
          expect(prefix.isWellFormed() && suffix.isWellFormed()).toBe(true)
          expect(before.endsWith(prefix) && after.startsWith(suffix)).toBe(true)
        },
      ),
    )
  })
})
