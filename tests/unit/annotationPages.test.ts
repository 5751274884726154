import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openAnnotations } from '../../src/imports/annotations/annotations.ts'
import { MOST_BYTES, readPage } from '../../src/imports/annotations/page.ts'
import { placeWords, type Selected } from '../../src/imports/annotations/words.ts'
import type { Row } from '../../src/imports/row.ts'

const folder = join(mkdtempSync(join(tmpdir(), 'demarche-annotations-')), 'pages')
mkdirSync(folder)
const file = join(folder, 'page.jsonld')
const write = (content: unknown) =>
  writeFileSync(file, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content))

describe('words of annotations', () => {
  const text = '🇺🇳 Coal has to go. Coal, coal. No: Coal has to stay.'
  const words = (exact: string, more: Partial<Selected> = {}): Selected => ({
    ...{ exact, prefix: undefined, suffix: undefined, offsets: undefined, ...more },
  })
  const [first] = [text.indexOf('Coal')]
  it.each<[string, Selected, number | RegExp, RegExp | null]>([
    ['are where their offsets in code points say', words('Coal', { offsets: { start: 3, end: 7 } }), first, null],
    [
      'or in code units',
      words('Coal', { offsets: { start: 5, end: 9 } }),
      first,
      /1 of 1 annotations count an emoji as two/,
    ],
    ['or where they stand', words('has to stay'), text.indexOf('has to stay'), null],
    ['with the same before', words('Coal', { prefix: 'No: ' }), text.indexOf('Coal has to stay'), null],
    ['and behind', words('Coal', { suffix: ', coal' }), text.indexOf('Coal, coal'), null],
    [
      'nearest to offsets that are wrong',
      words('Coal', { offsets: { start: 20, end: 24 } }),
      text.indexOf('Coal, coal'),
      /1 of 1 .* placed by their words/,
    ],
    ['are refused where several could be meant', words('Coal'), /"Coal" stand 3 times in the text/, null],
    ['and where they do not stand', words('Oil'), /"Oil" do not stand in the text/, null],
    [
      'or offsets lie outside',
      { ...words(''), exact: undefined, offsets: { start: 3, end: 999 } },
      /The offsets 3 to 999 are none/,
      null,
    ],
  ])('%s', (_, selected, wanted, note) => {
    const { words: found, notes } = placeWords(text, [selected])
    const [word] = found
    if (typeof wanted === 'number') expect(word).toMatchObject({ span: { start: wanted } })
    else expect(word).toEqual({ refused: expect.stringMatching(wanted) })
    expect(notes).toEqual(note === null ? [] : [expect.stringMatching(note)])
  })

  it('are taken as they are where there is no text', () => {
    expect(placeWords(undefined, [words('Coal', { prefix: 'No: ' })]).words).toEqual([
      { exact: 'Coal', prefix: 'No: ', suffix: undefined },
    ])
  })
})

const annotation = {
  ...{
    type: 'Annotation',
    body: ['person: Ana', 'issue: Coal', 'stance: pro'].map((value) => ({ purpose: 'tagging', value })),
  },
  target: { source: 'text.txt', selector: { type: 'TextQuoteSelector', exact: 'Coal' } },
}

it.each<[string, unknown, RegExp]>([
  ['no JSON', '{"type":', /is no JSON in UTF-8/],
  ['bytes that are no UTF-8', Buffer.from('{"type":"\xff"}', 'latin1'), /is no JSON in UTF-8/],
  ['another JSON', { type: 'Thing' }, /is no page of annotations/],
  [
    'one page of several',
    { type: 'AnnotationPage', items: [annotation], next: 'https://example.org/2' },
    /is one page of several/,
  ],
  ['items that are none', { type: 'AnnotationPage', items: ['x'] }, /is no page of W3C Web Annotations: items.0/],
  ['lists in lists', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, /is no page of W3C|is no JSON/],
])('a file with %s is refused in one sentence', (_, content, sentence) => {
  write(content)
  expect(() => readPage(file)).toThrow(
    expect.objectContaining({ code: 'IMPORT_INVALID', message: expect.stringMatching(sentence) }),
  )
})

it('a file with more than is read is refused', () => {
  write([annotation, annotation])
  expect(() => readPage(file, { bytes: MOST_BYTES, annotations: 1 })).toThrow(/has more than 1 annotations/)
  truncateSync(file, MOST_BYTES + 1)
  expect(() => readPage(file)).toThrow('is larger than 256 MB')
})

it.each([
  ['missing', 'text.txt', /is missing/],
  ['outside of the folder', '../secret.txt', /leads out of/],
  ['a link out of it', 'link.txt', /leads out of/],
  ['a file of the system', '/etc/passwd', /is missing|leads out of/],
])('a text beside the page that is %s refuses its source alone', async (_, source, sentence) => {
  writeFileSync(join(folder, '..', 'secret.txt'), 'Coal')
  if (source === 'link.txt') symlinkSync(join(folder, '..', 'secret.txt'), join(folder, source))
  write([
    { ...annotation, target: { ...annotation.target, source } },
    { ...annotation, target: { ...annotation.target, source: 'https://example.org/a' } },
  ])
  const opened = openAnnotations(file)
  const rows: Row[] = []
  for await (const row of opened.rows()) rows.push(row)
  expect(rows.flatMap(({ refused }) => refused ?? [])).toEqual([expect.stringMatching(sentence)])
  expect(rows.flatMap(({ facts = [] }) => facts.map(({ type }) => type))).toContain('Position')
  expect(opened.notes?.()).toEqual([
    expect.stringMatching(/source "https:\/\/example.org\/a" has no text here: 1 quotations are not verified/),
    'Not read: annotations of sources that were refused (1).',
  ])
})
