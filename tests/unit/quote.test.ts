import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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

  it('finds every stretch of every text at its own offsets', () => {
    const units = fc.constantFrom('a', 'b', ' ', '  ', '\n', '\u00a0', '’', "'", '“', '"', '«', '😀', 'é', '国')
    const texts = fc.array(units, { maxLength: 60 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(texts, fc.nat(60), fc.nat(20), (text, from, length) => {
        const words = text.slice(from, from + length).trim()
        fc.pre(words !== '')
        const start = from + text.slice(from, from + length).search(/\S/)
        const spans = makeSearchable(text).find(words)
        expect(spans).toContainEqual({ start, end: start + words.length })
        for (const span of spans) expect(plain(text.slice(span.start, span.end))).toBe(plain(words))
      }),
    )
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

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[’]/g, "'").replace(/[“«]/g, '"')
}
