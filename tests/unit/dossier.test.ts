import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDossiers } from '../../src/imports/dossier/check.ts'
import { jsonSchema } from '../../src/imports/dossier/format.ts'
import { usual, writeDossier } from '../support/writeDossier.ts'
import { mistakes, positioned, quoted } from './dossierMistakes.ts'

describe('a dossier is refused for', () => {
  it.each(mistakes)('$name', ({ yaml, files, sentence }) => {
    const { text, place } = unmark(yaml)
    const folder = writeDossier(text, files)
    const expected = sentence.replaceAll('FOLDER', folder).replaceAll('FILE', `${folder}/dossier.yaml`)
    expect(problemsOf([folder])).toEqual([`${folder}/dossier.yaml:${place}: ${expected}`])
  })
})

describe('a text file', () => {
  it('that is a link out of the folder is refused', () => {
    const folder = writeDossier(usual, { 'article.txt': null })
    symlinkSync('/etc/hostname', join(folder, 'article.txt'))
    expect(problemsOf([folder])).toEqual([
      `${folder}/dossier.yaml:1:100: text takes a file inside the dossier's folder; got "article.txt".`,
    ])
  })
})

describe('dossiers that are checked together', () => {
  const other = usual.replace('example-article', 'second-article')

  it('may state the same things', () => {
    expect(problemsOf([writeDossier(usual), writeDossier(other)])).toEqual([])
  })

  it('may each tell what the other leaves out', () => {
    expect(
      problemsOf([
        writeDossier(usual),
        writeDossier(other.replace('{ name: Ana Example }', '{ name: Ana Example, description: A minister }')),
      ]),
    ).toEqual([])
  })

  it('may not contradict each other', () => {
    const folder = writeDossier(other.replace('{ name: Ana Example }', '{ name: Anna Example }'))
    expect(problemsOf([writeDossier(usual), folder])).toEqual([
      `${folder}/dossier.yaml:2:32: Another dossier states the name of ana-example as "Ana Example"; here it is "Anna Example".`,
    ])
  })

  it('may not contradict each other on what a step of the hierarchy means', () => {
    const folder = writeDossier(other.replace('{ issue: rules }', '{ issue: rules, alignment: CON }'))
    expect(problemsOf([writeDossier(usual), folder])).toEqual([
      `${folder}/dossier.yaml:9:82: Another dossier states the alignment of new-rules to rules as "NONE"; here it is "CON".`,
    ])
  })

  it('may not give one id to two kinds of thing', () => {
    const [first, second] = [writeDossier(usual), writeDossier('people: { example-ministry: { name: Ana Example } }\n')]
    expect(problemsOf([first, second])).toEqual([
      `${second}/dossier.yaml:1:11: The id example-ministry is taken by an organization in ${first}/dossier.yaml:5.`,
    ])
  })

  it('may not state the same source', () => {
    const [first, second] = [writeDossier(usual), writeDossier(usual)]
    expect(problemsOf([first, second])).toEqual([
      `${second}/dossier.yaml:1:15: The id example-article is taken by a source in ${first}/dossier.yaml:1.`,
    ])
  })

  it('may refer to each other’s things', () => {
    expect(
      problemsOf([
        writeDossier(usual),
        writeDossier('posts: { example-envoy: { title: Envoy, role: AMBASSADOR, of: example-ministry } }\n'),
      ]),
    ).toEqual([])
  })
})

describe('a check', () => {
  it('tells every problem of every dossier in one run', () => {
    const words = writeDossier(quoted('at: nowhere\nprompt: old words'))
    const form = writeDossier('people:\n  ana: { title: Minister }\nevents: []\n')
    const hierarchy = writeDossier('issues: { a: { kind: TOPIC, name: A, broader: [{ issue: nothing }] } }\n')
    expect(problemsOf([words, form, hierarchy, '/nowhere'])).toEqual([
      `${form}/dossier.yaml:2:3: people.ana.name is missing.`,
      `${form}/dossier.yaml:2:10: people.ana takes no key "title".`,
      `${form}/dossier.yaml:3:9: events takes a map; got [].`,
      '/nowhere/dossier.yaml:1:1: The file /nowhere/dossier.yaml is missing.',
      `${words}/dossier.yaml:14:9: Nothing has the id nowhere; an event was wanted.`,
      `${words}/dossier.yaml:15:13: The prompt is not in article.txt: "old words".`,
      `${hierarchy}/dossier.yaml:1:57: Nothing has the id nothing; an issue was wanted.`,
    ])
  })

  it('says what dossiers hold that have no problem', () => {
    expect(checkDossiers([writeDossier(positioned('quotes: [1]'))], [])).toBe(
      'example-article: 10 facts hold, with 1 positions in 1 statements and 1 quotations found in the text',
    )
  })

  it('finds ids in the reference dossiers', () => {
    expect(
      problemsOf([writeDossier(quoted('onBehalfOf: CHN'))], [writeDossier('countries: { CHN: { name: China } }\n')]),
    ).toEqual([])
  })
})

describe('dossier.schema.json', () => {
  it('is what `demarche schema` prints', () => {
    const published = readFileSync(join(import.meta.dirname, '../../seed/dossier.schema.json'), 'utf8')
    expect(published).toBe(`${JSON.stringify(jsonSchema(), null, 2)}\n`)
  })
})

/** The text without its mark, and where the mark stood, counted from 1. */
function unmark(marked: string): { text: string; place: string } {
  const before = marked.slice(0, marked.indexOf('§')).split('\n')
  return { text: marked.replace('§', ''), place: `${before.length}:${(before.at(-1)?.length ?? 0) + 1}` }
}

function problemsOf(folders: string[], reference: string[] = []): string[] {
  try {
    checkDossiers(folders, reference)
  } catch (error) {
    expect(error).toMatchObject({ code: 'DOSSIER_INVALID' })
    return (error as Error).message.split('\n')
  }
  return []
}
