import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dataFolder } from '../support/command.ts'
import { writeDna } from '../support/dnaFile.ts'
import { readPage } from '../support/docs.ts'
import { projectXml, selectionXml, writeQdpx } from '../support/qdpxFile.ts'
import { rerun, sessionsOf } from '../support/session.ts'
import { tsvOf } from '../support/webannoFile.ts'

it('docs/coding-files.md shows what the commands answer', async () => {
  const shown = sessionsOf(readPage('docs/coding-files.md'))
  expect(shown.length).toBeGreaterThan(3)
  const folder = dataFolder()
  const text = 'Ana said that coal has to go. The Ministry said no.'
  await writeDna(join(folder, 'coal.dna'), {
    documents: [{ id: 1, title: 'An interview', text, date: Date.parse('2013-06-02') / 1000 }],
    statements: [
      { id: 1, document: 1, span: [14, 28], person: 'Ana Lima', organization: 'Greens', concept: 'Coal has to go' },
      { id: 2, document: 1, span: [43, 50], organization: 'Ministry', concept: 'Coal has to go', agreement: false },
    ],
  })
  writeQdpx(join(folder, 'study.qdpx'), projectXml(selectionXml(1, [0, 4], [3, 5])), 'Coal has to go.')
  const said = ['Coal has to go', 'Ana Lima', 'support']
  const features = ['issue', 'person', 'stance']
  const words = ['Coal', 'has', 'to', 'go'].map((word): [string, ...string[]] => [
    word,
    ...said.map((one) => `${one}[1]`),
  ])
  const no: [string, ...string[]] = ['No', 'Coal has to go', 'Bo Berg', 'against']
  const sentences = [
    { text: 'Coal has to go.', tokens: words },
    { text: 'No.', tokens: [no] },
  ]
  writeFileSync(join(folder, 'interview.tsv'), tsvOf(features, sentences))
  const annotation = (person: string, stance: string, exact: string) => ({
    type: 'Annotation',
    body: [`person: ${person}`, 'issue: Coal has to go', `stance: ${stance}`].map((value) => ({
      purpose: 'tagging',
      value,
    })),
    target: {
      source: { id: 'interview', value: 'Coal has to go. No.' },
      selector: { type: 'TextQuoteSelector', exact },
    },
  })
  const items = [annotation('Ana Lima', 'support', 'Coal has to go'), annotation('Bo Berg', 'against', 'No')]
  writeFileSync(join(folder, 'page.jsonld'), JSON.stringify({ type: 'AnnotationPage', items }))
  expect(await rerun(shown, folder)).toEqual(shown)
}, 180_000)
