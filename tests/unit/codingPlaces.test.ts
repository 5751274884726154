import { describe, expect, it } from 'vitest'
import { findPlaces } from '../../src/imports/coded/places.ts'

const plain = 'One line.\nAnother line.\nA third one.'
const windows = plain.replaceAll('\n', '\r\n')
const flags = '🇺🇳🇺🇳 Peace and 🕊️ quiet for all.'

/** The offsets of words as a program gives them that has the text in another form. */
const offsets = (text: string, words: string[]) =>
  words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }))
const points = (text: string, words: string[]) =>
  words.map((word) => {
    const start = [...text.slice(0, text.indexOf(word))].length
    return { start, end: start + [...word].length }
  })

describe('the places of codings', () => {
  const words = ['Another line', 'third one']
  it.each<[string, string, { start: number; end: number }[], string[], 'code units' | 'code points', RegExp | null]>([
    ['as they are counted', plain, offsets(plain, words), words, 'code units', null],
    [
      'in code points, which REFI-QDA counts',
      flags,
      points(flags, ['quiet', 'all']),
      ['quiet', 'all'],
      'code points',
      null,
    ],
    [
      'with line ends of two that count as one',
      windows,
      offsets(plain, words),
      words,
      'code units',
      /^2 of 2 .*a line end counts as one/,
    ],
    [
      'with line ends of one that count as two',
      plain,
      offsets(windows, words),
      words,
      'code units',
      /a line end counts as two/,
    ],
    [
      'with emoji that count as one',
      flags,
      points(flags, ['Peace', 'quiet', 'all']),
      ['Peace', 'quiet', 'all'],
      'code units',
      /an emoji counts as one/,
    ],
    [
      'with emoji that count as two',
      flags,
      offsets(flags, ['Peace', 'quiet', 'all']),
      ['Peace', 'quiet', 'all'],
      'code points',
      /an emoji counts as two/,
    ],
    [
      'with a mark at the start that does not count',
      `\ufeff${plain}`,
      offsets(plain, words),
      words,
      'code units',
      /byte-order mark at the start does not count/,
    ],
  ])('are found %s', (_, text, given, wanted, usual, note) => {
    const { spans, notes } = findPlaces(text, given, usual)
    expect(spans.map((span) => span && text.slice(span.start, span.end))).toEqual(wanted)
    expect(notes).toEqual(note === null ? [] : [expect.stringMatching(note)])
  })

  it('stay as they were coded, and are counted, where nothing explains that they are cut inside words', () => {
    const given = [
      { start: 0, end: 8 },
      { start: 5, end: 7 },
      { start: 12, end: 17 },
    ]
    const { spans, notes } = findPlaces(plain, given, 'code units')
    expect(spans).toEqual(given)
    expect(notes).toEqual([
      '2 of 3 codings begin or end inside a word, the first at 5 to 7: they are as they were coded.',
    ])
  })

  it('are none where they lie outside of the text or inside a character', () => {
    const given = [
      { start: 3, end: 400 },
      { start: 7, end: 7 },
    ]
    expect(findPlaces(plain, given, 'code units').spans).toEqual([null, null])
    expect(findPlaces(windows, [{ start: -1, end: 3 }], 'code units').spans).toEqual([null])
    expect(findPlaces('🕊 it', [{ start: 1, end: 4 }], 'code units').spans).toEqual([null])
  })
})
