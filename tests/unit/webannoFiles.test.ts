import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { printTsv } from '../../src/exports/coding/tsv.ts'
import type { CodedDocument } from '../../src/exports/records.ts'
import type { Row } from '../../src/imports/row.ts'
import { MOST_BYTES, readProject } from '../../src/imports/webanno/project.ts'
import { MOST_BETWEEN } from '../../src/imports/webanno/text.ts'
import { readTsv } from '../../src/imports/webanno/tsv.ts'
import { openWebanno } from '../../src/imports/webanno/webanno.ts'
import { tsvOf } from '../support/webannoFile.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-webanno-'))
const features = ['issue', 'person', 'stance']
const said = ['Coal', 'Ana', 'support'].map((value) => `${value}[1]`)
const usual = tsvOf(features, [
  { text: 'Coal has to go.', tokens: [['Coal', ...said], ['has', ...said], ['to'], ['go'], ['.']] },
])
const zipOf = (parts: Record<string, string>) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)]))))

it.each<[string, string | Buffer, RegExp]>([
  ['nothing of the kind', 'Hello\n', /line 1: #FORMAT=WebAnno TSV 3.2 or 3.3 was wanted; got "Hello"/],
  ['version 3.1', usual.replace('3.3', '3.1'), /was wanted; got "#FORMAT=WebAnno TSV 3.1"/],
  ['bytes that are not UTF-8', Buffer.from([...Buffer.from(usual), 0xff]), /is not UTF-8/],
  ['a token without offsets', usual.replace('\t0-4\t', '\t0:4\t'), /line 6: a token was wanted/],
  ['a column too few', usual.replace(`\t${said[0]}\t${said[1]}`, ''), /line 6: 6 columns were wanted; got 5/],
  [
    'tokens before a sentence',
    usual.replace('#Text=Coal has to go.\n', ''),
    /line 5: a sentence \(#Text=\) was wanted/,
  ],
  [
    'offsets of another text',
    usual.replace('0-4\tCoal', '0-4\tCoke'),
    /does not fit together: the token at 0 to 4 is "Coke", and "Coal"/,
  ],
  [
    'an offset far away',
    usual.replaceAll(/\t(\d+)-(\d+)\t/g, '\t9000000$1-9000000$2\t'),
    /90000000 characters lie before the sentence/,
  ],
  ['a path that climbs', zipOf({ '../a.tsv': usual }), /holds a path that leads out of it, "..\/a.tsv"/],
  ['no document', zipOf({ 'a.xmi': '<x/>' }), /holds no .tsv/],
  ['an end that is cut off', zipOf({ 'a.tsv': usual }).subarray(0, 60), /is damaged: as a zip archive/],
  ['a document in it that is none', zipOf({ 'a.tsv': usual, 'b.tsv': 'x' }), /b.tsv, line 1: #FORMAT/],
])('a file with %s is refused in one sentence, before a row of it goes in', async (_, content, sentence) => {
  const file = join(folder, 'bad.tsv')
  writeFileSync(file, content)
  const rows: Row[] = []
  const read = async () => {
    for await (const row of openWebanno(file).rows()) rows.push(row)
  }
  await expect(read()).rejects.toMatchObject({ code: 'IMPORT_INVALID', message: expect.stringMatching(sentence) })
  expect(rows).toEqual([])
})

it('a file larger than is read is refused, as it is and unpacked', () => {
  const file = join(folder, 'large.tsv')
  writeFileSync(file, zipOf({ 'a.tsv': usual.repeat(1000) }))
  expect(() => readProject(file, 10_000)).toThrow('unpacks to more than')
  truncateSync(file, MOST_BYTES + 1)
  expect(() => readProject(file)).toThrow('is larger than 256 MB')
  expect(MOST_BETWEEN).toBe(100_000)
})

it('what is read of a file that others wrote: escapes, marks, line ends, offsets in code points, sentences without a gap', () => {
  const windows = `\ufeff${usual.replaceAll('\n', '\r\n')}`
  expect(readTsv('a', windows)).toMatchObject({
    text: 'Coal has to go.',
    notes: [],
    annotations: [{ start: 0, end: 8 }],
  })
  const points = tsvOf(features, [{ text: '🕊 Coal', tokens: [['🕊'], ['Coal', ...said]] }])
    .replace('0-2', '0-1')
    .replace('3-7', '2-6')
  expect(readTsv('a', points)).toMatchObject({
    annotations: [{ start: 3, end: 7 }],
    notes: [/emoji as one/].map((note) => expect.stringMatching(note)),
  })
  const bars = said.map((cell) => cell.replace('Ana', 'A\\|na \\[x\\]\\_'))
  const escaped = tsvOf(features, [
    { text: 'One. ', tokens: [['One'], ['.']] },
    { text: 'Two\\ttabs', at: 5, tokens: [['Two', ...bars]] },
  ])
  expect(readTsv('a', escaped)).toMatchObject({
    text: 'One. Two\ttabs',
    annotations: [
      {
        features: [
          ['issue', 'Coal'],
          ['person', 'A|na [x]_'],
          ['stance', 'support'],
        ],
      },
    ],
  })
})

it('relations, chains and layers that say nothing of positions are counted by name', async () => {
  const file = join(folder, 'others.tsv')
  const more = usual
    .replace('#T_SP=', '#T_SP=pos.POS|value\n#T_SP=')
    .replace('\n\n\n', '\n#T_RL=dep.Dependency|kind|BT_pos.POS\n\n\n')
    .replaceAll(/^(1-\d+\t[^\t]+\t[^\t]+\t)(.*)$/gm, '$1NN\t$2SUBJ\t1-1\t')
  writeFileSync(file, more)
  const source = openWebanno(file)
  const refused: string[] = []
  for await (const row of source.rows()) if (row.refused) refused.push(row.refused)
  expect(refused).toEqual([])
  expect(source.notes?.()).toEqual([
    'Not read: relations of the layer "dep.Dependency" (5), annotations of the layer "pos.POS" (5).',
  ])
})

it('annotations that contradict themselves are refused by their place, and nothing else', async () => {
  const file = join(folder, 'contradicting.tsv')
  const one = (...cells: string[]): [string, ...string[]] => ['Coal', ...cells]
  for (const [cells, sentence] of [
    [
      ['Coal', 'Ana', 'perhaps'],
      'stance takes support, oppose, mixed, neutral, abstain or none, or a word for it; got "perhaps".',
    ],
    [['Coal[1]|Coal[2]', 'Ana[1]|Ana[2]', 'support[1]|against[2]'], 'It is coded both SUPPORT and OPPOSE on "Coal".'],
  ] as const) {
    writeFileSync(file, tsvOf(features, [{ text: 'Coal', tokens: [one(...cells)] }]))
    const refused: string[] = []
    for await (const row of openWebanno(file).rows()) if (row.refused) refused.push(row.refused)
    expect(refused).toEqual([`The annotation at 0 to 4: ${sentence}`])
  }
})

it('any text comes back from what is written, to the letter', () => {
  const texts = [
    'Mr. Li said: “No.”\r\n\r\n  He left.\n\n\tThen 🇺🇳\u0301 x\u000by\\z [a|b]_c* -> d;\n',
    'A.B. C? D!\n',
    '中国反对。美国说：“好。”\n\n',
    'x',
  ]
  for (const text of texts) {
    const document = {
      source: { id: 's', props: {} },
      text,
      codings: [],
      further: [{ position: 'p', span: { start: 0, end: Math.min(5, text.length) } }],
    }
    const printed = [...printTsv(document as unknown as CodedDocument, ['note'])].join('')
    const read = readTsv('s.tsv', printed)
    expect(read.text.trimEnd()).toBe(text.trimEnd())
    expect(read.annotations).toMatchObject([{ start: 0, features: [['note', 'Further words of the position p']] }])
  }
})
