import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import type { Engine, Row } from '../../src/store/engine.ts'
import { engines, type TestEngine } from '../support/engines.ts'
import { articleText, usual, writeDossier } from '../support/writeDossier.ts'

const seed = join(import.meta.dirname, '../../seed')
const seedFolders = [join(seed, 'countries'), join(seed, 'cui-tiankai-interview')]

const full = `${usual}appointments: [{ person: ana-example, post: example-minister, startDate: 2001-05, status: CURRENT }]
events: { talk: { name: A talk, kind: SPEECH, date: 2013-06-25, place: Geneva, organizers: [example-times] } }
statements:
  - id: ana-on-rules
    speaker: ana-example
    as: example-minister
    onBehalfOf: example-ministry
    at: talk
    mentions: [example-times]
    summary: Wants new rules
    quotes: ["We need new rules", "The old rules are no rules."]
    positions: [{ issue: new-rules, stance: SUPPORT, summary: Wants new rules, targets: [example-times], intensity: STRONG, quotes: [1] }]
  - id: ana-again
    speaker: ana-example
    answers: ana-on-rules
    quotes: ["No, no."]
`

/** Changes of a dossier after which the graph has to hold what the new one says and nothing of the old. */
const changes: { name: string; yaml: string; text?: string }[] = [
  { name: 'a statement fewer', yaml: full.slice(0, full.indexOf('  - id: ana-again')) },
  { name: 'a position fewer', yaml: full.replace(/^ {4}positions: .*\n/m, '') },
  { name: 'a quote fewer', yaml: full.replace(', "The old rules are no rules."', '') },
  {
    name: 'a link fewer',
    yaml: full.replace('    mentions: [example-times]\n', '').replace(', organizers: [example-times]', ''),
  },
  { name: 'a link to another end', yaml: full.replace('onBehalfOf: example-ministry', 'onBehalfOf: example-times') },
  {
    name: 'a property fewer',
    yaml: full
      .replace(', intensity: STRONG', '')
      .replace(', place: Geneva', '')
      .replace('    summary: Wants new rules\n', ''),
  },
  {
    name: 'another value',
    yaml: full
      .replace('SUPPORT', 'OPPOSE')
      .replace('2013-06-25', '2014-01')
      .replace('name: Rules', 'name: Rules and norms'),
  },
  { name: 'another step of the hierarchy', yaml: full.replace('{ issue: rules }', '{ issue: rules, alignment: PRO }') },
  {
    name: 'a tenure that ended before the words',
    yaml: full.replace('startDate: 2001-05, status: CURRENT', 'startDate: 2001-05, endDate: 2002-01, status: FORMER'),
  },
  { name: 'no tenure', yaml: full.replace(/^appointments: .*\n/m, '').replace('    as: example-minister\n', '') },
  {
    name: 'nothing but a source',
    yaml: full.slice(0, full.indexOf('people:')).replace(', publisher: example-times', ''),
  },
  {
    name: 'another text around the same words',
    yaml: full,
    text: `An example.\n\n${articleText.replace('she said.', 'she  replied.')}`,
  },
]

const dumps: Record<string, string[]>[] = []

describe.each(engines)('loading into $name', (engine) => {
  const dumped: Record<string, string[]> = {}
  afterAll(() => void dumps.push(dumped))

  it('the seed twice changes nothing the second time', async () => {
    const graph = await open(engine)
    const first = await loadDossiers(graph, seedFolders)
    dumped.seed = await dump(graph)
    const second = await loadDossiers(graph, seedFolders)
    expect(first.map(({ updated, removed, unchanged }) => ({ updated, removed, unchanged }))).toEqual([
      nothing,
      nothing,
    ])
    expect(second.map(({ created, updated, removed }) => ({ created, updated, removed }))).toEqual([
      unchanged,
      unchanged,
    ])
    expect(second.map(({ unchanged }) => unchanged)).toEqual(first.map(({ created }) => created))
    expect(await dump(graph)).toEqual(dumped.seed)
  })

  describe('a change of a dossier', () => {
    const before = mkdtempSync(join(tmpdir(), 'demarche-before-'))
    let graph: Engine
    let first: string[]
    beforeAll(async () => {
      writeFileSync(join(before, 'dossier.yaml'), full)
      writeFileSync(join(before, 'article.txt'), articleText)
      graph = await engine.open()
      await loadDossiers(graph, [before])
      first = await dump(graph)
    })
    afterAll(async () => {
      rmSync(before, { recursive: true })
      await graph.close()
    })

    it.each(changes)('$name leaves what a fresh load of it makes', async ({ name, yaml, text }) => {
      const after = writeDossier(yaml, text === undefined ? {} : { 'article.txt': text })
      await loadDossiers(graph, [after])
      const changed = await dump(graph)
      expect(changed).not.toEqual(first)
      await graph.close()
      graph = await engine.open()
      await loadDossiers(graph, [after])
      dumped[name] = await dump(graph)
      expect(changed).toEqual(dumped[name])
      await loadDossiers(graph, [before])
      expect(await dump(graph)).toEqual(first)
    })
  })

  it('the same twice at once makes one of it', async () => {
    const graph = await open(engine)
    const folder = writeDossier(full)
    const loads = await Promise.all([loadDossiers(graph, [folder]), loadDossiers(graph, [folder])])
    const [first = 0, second = 0] = loads.map(([summary]) => summary?.created ?? 0).sort()
    expect([first, second > 0]).toEqual([0, true])
    const twice = await dump(graph)
    const fresh = await open(engine)
    await loadDossiers(fresh, [folder])
    expect(twice).toEqual(await dump(fresh))
  })

  it('that fails at any statement leaves the graph as it was', async () => {
    const graph = await open(engine)
    await loadDossiers(graph, [writeDossier(full)])
    const before = await dump(graph)
    const folder = writeDossier(full.replace('ana-again', 'ana-once-more').replace('name: Rules', 'name: Norms'), {
      'article.txt': `\n${articleText}`,
    })
    let failAt = 0
    for (let loaded = false; !loaded; failAt++) {
      const loading = loadDossiers(failing(graph, failAt), [folder])
      loaded = await loading.then(
        () => true,
        (error: Error) => error.message !== 'planted' && Promise.reject(error),
      )
      if (!loaded) expect(await dump(graph)).toEqual(before)
    }
    expect(failAt).toBeGreaterThan(10)
    expect(await dump(graph)).not.toEqual(before)
  })

  it('refuses a dossier with problems and loads nothing of those beside it', async () => {
    const graph = await open(engine)
    const before = await dump(graph)
    const wrong = writeDossier('people: { ben-example: { name: Ben Example, title: Minister } }\n')
    await expect(loadDossiers(graph, [writeDossier(full), wrong])).rejects.toMatchObject({
      code: 'DOSSIER_INVALID',
      message: `${wrong}/dossier.yaml:1:45: people.ben-example takes no key "title".`,
    })
    expect(await dump(graph)).toEqual(before)
  })

  it('finds the quotes anew in a changed text, and refuses it where they are gone', async () => {
    const graph = await open(engine)
    await loadDossiers(graph, [writeDossier(full)])
    const [before] = await readQuotation(graph)
    await loadDossiers(graph, [writeDossier(full, { 'article.txt': `Then: ${articleText}` })])
    const [after] = await readQuotation(graph)
    expect(after).toEqual({ exact: before?.exact, start: Number(before?.start) + 6, end: Number(before?.end) + 6 })
    const kept = await dump(graph)
    const folder = writeDossier(full, { 'article.txt': articleText.replace('new rules', 'newer rules') })
    await expect(loadDossiers(graph, [folder])).rejects.toThrow(
      `${folder}/dossier.yaml:20:14: The quote is not in article.txt: "We need new rules".`,
    )
    expect(await dump(graph)).toEqual(kept)
  })

  describe('two datasets that share a person', () => {
    const one =
      'dataset: one\npeople: { ana-example: { name: Ana Example, otherNames: [Ana] } }\norganizations: { example-times: { name: Example Times, kind: MEDIA } }\n'
    const two =
      'dataset: two\npeople: { ana-example: { name: Ana Example, description: A minister } }\nevents: { talk: { name: A talk, kind: SPEECH, participants: [ana-example] } }\n'

    it('are merged where they agree, in either order', async () => {
      const [first, second] = [writeDossier(one), writeDossier(two)]
      const graph = await open(engine)
      await loadDossiers(graph, [first])
      await loadDossiers(graph, [second])
      const merged = await dump(graph)
      expect(merged.filter((line) => line.includes('"id":"ana-example"'))).toEqual([
        expect.stringMatching(
          /"datasets":\["one","two"\],"description":"A minister","id":"ana-example","name":"Ana Example","otherNames":\["Ana"\]/,
        ),
      ])
      const other = await open(engine)
      await loadDossiers(other, [second])
      await loadDossiers(other, [first])
      expect(await dump(other)).toEqual(merged)
    })

    it('are refused where they differ, with the other dataset’s name', async () => {
      const graph = await open(engine)
      await loadDossiers(graph, [writeDossier(one)])
      const before = await dump(graph)
      const folder = writeDossier(two.replace('Ana Example', 'Anna Example'))
      await expect(loadDossiers(graph, [folder])).rejects.toMatchObject({
        code: 'DOSSIER_INVALID',
        message: `${folder}/dossier.yaml:2:32: The dataset one states the name of ana-example as "Ana Example"; here it is "Anna Example".`,
      })
      expect(await dump(graph)).toEqual(before)
    })

    it('keep the person when one of them drops her', async () => {
      const graph = await open(engine)
      await loadDossiers(graph, [writeDossier(two)])
      const alone = await dump(graph)
      await loadDossiers(graph, [writeDossier(one)])
      await loadDossiers(graph, [writeDossier('dataset: one\n')])
      expect(await dump(graph)).toEqual(alone)
    })

    it('do not let one drop what only the other’s facts still need', async () => {
      const graph = await open(engine)
      await loadDossiers(graph, [writeDossier(one)])
      await loadDossiers(graph, [
        writeDossier('dataset: two\nevents: { talk: { name: A talk, kind: SPEECH, participants: [ana-example] } }\n'),
      ])
      const before = await dump(graph)
      const folder = writeDossier('dataset: one\n')
      await expect(loadDossiers(graph, [folder])).rejects.toMatchObject({
        code: 'DOSSIER_INVALID',
        message: `${folder}/dossier.yaml:1:1: ana-example is no longer stated here, and the dataset two still refers to it.`,
      })
      expect(await dump(graph)).toEqual(before)
    })

    it('let each change and drop what it alone states', async () => {
      const graph = await open(engine)
      await loadDossiers(graph, [writeDossier(one)])
      await loadDossiers(graph, [writeDossier(two)])
      await loadDossiers(graph, [writeDossier(two.replace('A minister', 'A former minister'))])
      expect(await readPerson(graph)).toMatchObject({ description: 'A former minister', otherNames: ['Ana'] })
      await loadDossiers(graph, [writeDossier(two.replace(', description: A minister', ''))])
      expect(await readPerson(graph)).not.toHaveProperty('description')
      await loadDossiers(graph, [writeDossier(one.replace('[Ana]', '[]'))])
      expect(await readPerson(graph)).toMatchObject({ otherNames: [] })
    })

    it('order an event by its date, whoever states it', async () => {
      const [dated, undated] = ['date: 2013-06-25', 'place: Geneva'].map(
        (more, index) => `dataset: d${index}\nevents: { talk: { name: A talk, kind: SPEECH, ${more} } }\n`,
      )
      for (const order of [
        [dated, undated],
        [undated, dated],
      ]) {
        const graph = await open(engine)
        for (const yaml of order) await loadDossiers(graph, [writeDossier(yaml ?? '')])
        expect(await graph.read("MATCH (event:Event {id: 'talk'}) RETURN event.sortKey AS sortKey")).toEqual([
          { sortKey: '2013-06-25 talk' },
        ])
      }
    })

    it('may not give a step of the hierarchy two alignments', async () => {
      const issues = (alignment: string) =>
        `issues: { a: { kind: TOPIC, name: A }, b: { kind: TOPIC, name: B, broader: [{ issue: a, alignment: ${alignment} }] } }\n`
      const graph = await open(engine)
      await loadDossiers(graph, [writeDossier(`dataset: one\n${issues('PRO')}`)])
      const folder = writeDossier(`dataset: two\n${issues('CON')}`)
      await expect(loadDossiers(graph, [folder])).rejects.toThrow(
        `${folder}/dossier.yaml:2:86: The dataset one states the alignment of b to a as "PRO"; here it is "CON".`,
      )
    })

    it('may not both state the same words', async () => {
      const graph = await open(engine)
      await loadDossiers(graph, [writeDossier(full)])
      const folder = writeDossier(`dataset: two\n${full}`)
      await expect(loadDossiers(graph, [folder])).rejects.toThrow(
        'The id example-article is taken by a source in the dataset example-article.',
      )
    })

    it('may not close a circle of issues together', async () => {
      const graph = await open(engine)
      await loadDossiers(graph, [
        writeDossier(
          'dataset: one\nissues: { a: { kind: TOPIC, name: A }, b: { kind: TOPIC, name: B, broader: [{ issue: a }] } }\n',
        ),
      ])
      const before = await dump(graph)
      const folder = writeDossier('dataset: two\nissues: { a: { kind: TOPIC, name: A, broader: [{ issue: b }] } }\n')
      await expect(loadDossiers(graph, [folder])).rejects.toThrow(
        `${folder}/dossier.yaml:2:47: The issue a is broader than itself; the hierarchy may have no circle.`,
      )
      expect(await dump(graph)).toEqual(before)
    })

    it('share one of her appointments by its id, for words spoken in it', async () => {
      const tenures = writeDossier(`dataset: tenures
people: { ana-example: { name: Ana Example } }
posts: { chair: { title: Chair, role: OTHER } }
appointments:
  - { id: ana-first, person: ana-example, post: chair, startDate: "2001", endDate: "2002", status: FORMER }
  - { id: ana-second, person: ana-example, post: chair, startDate: "2010", status: CURRENT }
`)
      const words = writeDossier(`${usual}appointments: [{ id: ana-second, person: ana-example, post: chair }]
statements: [{ id: ana-on-rules, speaker: ana-example, as: ana-second, statedAt: "2012", quotes: [We need new rules] }]
`)
      const graph = await open(engine)
      await loadDossiers(graph, [tenures])
      await loadDossiers(graph, [words])
      const rows = await graph.read(
        'MATCH (statement:Statement)-[:SPOKEN_IN]->(tenure:Appointment) RETURN statement.roleCheck AS check, tenure.id AS tenure, tenure.startDate AS start',
      )
      expect(rows).toEqual([{ check: 'MATCH', tenure: 'ana-second', start: '2010' }])
    })

    it('that need each other are refused, and told what to do', async () => {
      const [first, second] = [
        ['alpha', 'ana-example', 'bo-example'],
        ['beta', 'bo-example', 'ana-example'],
      ].map(([dataset, own, other]) =>
        writeDossier(
          `dataset: ${dataset}\npeople: { ${own}: { name: ${own} } }\nevents: { ${dataset}-talk: { name: A talk, kind: SPEECH, participants: [${other}] } }\n`,
        ),
      ) as [string, string]
      const graph = await open(engine)
      await expect(loadDossiers(graph, [first, second])).rejects.toThrow(
        'The dossiers alpha and beta refer to each other; state what they share in both.',
      )
    })

    it('are loaded in the order in which they need each other', async () => {
      const needs = writeDossier(
        'dataset: two\nevents: { talk: { name: A talk, kind: SPEECH, participants: [ana-example] } }\n',
      )
      const graph = await open(engine)
      const summaries = await loadDossiers(graph, [needs, writeDossier(one)])
      expect(summaries.map(({ dataset }) => dataset)).toEqual(['one', 'two'])
    })
  })
})

describe('every engine', () => {
  it('ends with the same graph', () => {
    expect(dumps).toHaveLength(engines.length)
    for (const dumped of dumps) expect(dumped).toEqual(dumps[0])
  })
})

const nothing = { updated: 0, removed: 0, unchanged: 0 }
const unchanged = { created: 0, updated: 0, removed: 0 }

async function open(engine: TestEngine): Promise<Engine> {
  const graph = await engine.open()
  onTestFinished(() => graph.close())
  return graph
}

/** All that was loaded, node by node and link by link, in an order of its own; the data's version is new with every write. */
async function dump(engine: Engine): Promise<string[]> {
  const nodes = await engine.read(
    'MATCH (node) WHERE NOT node:Version RETURN labels(node) AS labels, properties(node) AS props',
  )
  const links = await engine.read(
    'MATCH (source)-[link]->(target) RETURN source.id AS source, type(link) AS type, coalesce(target.id, target.text) AS target, properties(link) AS props',
  )
  return [...nodes.map(({ labels, props }) => ({ labels: (labels as string[]).toSorted(), props })), ...links]
    .map(canonical)
    .sort()
}

function readQuotation(engine: Engine): Promise<Row[]> {
  return engine.read(
    "MATCH (q:Quotation {id: 'ana-on-rules-q1'}) RETURN q.exact AS exact, q.start AS start, q.end AS end",
  )
}

async function readPerson(engine: Engine): Promise<unknown> {
  const [row] = await engine.read("MATCH (person:Person {id: 'ana-example'}) RETURN properties(person) AS props")
  return row?.props
}

/** The engine with one statement of each transaction planted to fail. */
function failing(engine: Engine, at: number): Engine {
  return {
    ...engine,
    write: (work) => {
      let count = 0
      return engine.write((run) =>
        work((text, params) => {
          if (count++ === at) throw new Error('planted')
          return run(text, params)
        }),
      )
    },
  }
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
