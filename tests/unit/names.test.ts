import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { cypher } from '../../src/generated/cypher.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { openPopolo } from '../../src/imports/popolo/popolo.ts'
import { importRows } from '../../src/imports/run.ts'
import type { Props } from '../../src/model/labels.ts'
import { makeNameIndex, type Named, type NameIndex } from '../../src/questions/names/names.ts'
import { readNames, toNamed } from '../../src/questions/names/read.ts'
import { reconcile } from '../../src/reconcile/queries.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { setUp } from '../../src/store/open.ts'
import { makeDice } from '../support/dice.ts'
import { misspellings } from '../support/misspell.ts'
import type { Candidate } from '../support/reconciling.ts'
import { seedFolders } from '../support/seed.ts'

const data = join(import.meta.dirname, '../data')
const blocs = join(import.meta.dirname, '../../seed/blocs')

describe('a thousand names with errors', () => {
  let names: NameIndex
  let things: Named[]
  beforeAll(async () => {
    const engine = await openEmbedded()
    await setUp(engine)
    await loadDossiers(engine, [...seedFolders, blocs])
    await importRows(engine, openPopolo(join(data, 'uk-foreign-office/popolo.json'), 'uk-ministers'))
    await importRows(engine, openPopolo(join(data, 'us-executive/popolo.json'), 'us-executive'))
    things = (await engine.read(cypher['questions/names'])).map(({ props }) => toNamed(props as Props))
    names = await readNames(engine)
    await engine.close()
  })

  it.each([20_261_126, 7])(
    'the first is right in 0.95, one that is sure in 0.99; seed %i',
    async (seed) => {
      const dice = makeDice(seed)
      const asked: { id: string; text: string }[] = []
      const sorted = things.toSorted((a, b) => (a.id < b.id ? -1 : 1))
      while (asked.length < 1000) {
        const thing = dice.of(sorted)
        const name = dice.of([thing.name, thing.name, ...thing.otherNames])
        const text = dice.of(Object.values(misspellings))(name, dice)
        if (text !== null && text !== name) asked.push({ id: thing.id, text })
      }
      const found = await firstOf(asked.map(({ text }) => text))
      const right = found.filter((best, at) => best?.id === asked[at]?.id)
      const sure = found.filter((best) => best?.match)
      const wrong = found.flatMap((best, at) => (best?.match && best.id !== asked[at]?.id ? [[asked[at], best]] : []))
      expect(right.length).toBeGreaterThanOrEqual(950)
      expect(1 - wrong.length / sure.length, JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.99)
      // Being sure of few is no art.
      expect(sure.length).toBeGreaterThan(650)
    },
    60_000,
  )

  it('other requests have their turn between the names of a batch', async () => {
    let turns = 0
    let isOver = false
    const count = () => {
      turns += 1
      if (!isOver) setImmediate(count)
    }
    setImmediate(count)
    await firstOf(things.slice(0, 50).map(({ name }) => name))
    isOver = true
    expect(turns).toBeGreaterThanOrEqual(50)
  })

  async function firstOf(texts: string[]): Promise<(Candidate | undefined)[]> {
    const signal = new AbortController().signal
    const found: (Candidate | undefined)[] = []
    for (let from = 0; from < texts.length; from += 50) {
      const batch = texts.slice(from, from + 50).map((query, at) => [`q${from + at}`, { query, limit: 1 }])
      const text = JSON.stringify(Object.fromEntries(batch))
      const ask = () => Promise.reject(new Error('No name needs a query.'))
      const answers = await reconcile({ names, aliases: new Map(), ask, signal }, text)
      for (const { result } of Object.values(answers) as { result: Candidate[] }[]) found.push(result[0])
    }
    return found
  }
})

describe('an index of names', () => {
  const named = (id: string, name: string, ...otherNames: string[]): Named => {
    return { id, type: 'Person', name, otherNames, identifiers: [], description: null }
  }
  const all = { types: null, first: 5 }

  const pairs: [string, string, string, number, number][] = [
    ['the same', 'Ana Lima', 'Ana Lima', 100, 100],
    ['another case', 'Ana Lima', 'ANA LIMA', 99, 99],
    ['accents', 'José Muñoz', 'Jose Munoz', 99, 99],
    ['another order', 'Ana Maria Lima', 'Lima, Ana Maria', 97, 97],
    ['little words', 'University of the Andes', 'University Andes', 99, 99],
    ['words put together', 'Cui Tiankai', 'Cui Tian Kai', 99, 99],
    ['a letter too many', 'Tepperman', 'Teppermann', 80, 90],
    ['letters swapped', 'Tepperman', 'Tepepr man', 60, 90],
    ['an initial', 'Jonathan Tepperman', 'J. Tepperman', 80, 93],
    ['initials of a body', 'Association of Southeast Asian Nations', 'ASAN', 70, 70],
    ['Greek letters for one sound', 'Boris Dobin', 'Μπόρις Ντόμπιν', 95, 99],
    ['Cyrillic', 'Sergei Lavrov', 'Сергей Лавров', 75, 99],
    ['another number', 'Resolution 1441', 'Resolution 1442', 0, 70],
    ['another name', 'Ana Lima', 'Peter Hain', 0, 0],
    ['another name that sounds alike', 'Syria', 'Gerry', 0, 65],
    ['one letter alone', 'Ana Lima', 'A.', 0, 0],
  ]
  it.each(pairs)('compares %s', async (_, name, written, least, most) => {
    const index = await makeNameIndex([[named('a', name)]])
    const score = index.candidates(written, all)[0]?.score ?? 0
    expect(score).toBeGreaterThanOrEqual(least)
    expect(score).toBeLessThanOrEqual(most)
  })

  it('is equal whatever the order it is made in', async () => {
    const people = ['Ana Lima', 'Ana Lema', 'Anna Lima', 'Ana Limas'].map((name) => named(name, name))
    const [one, other] = [await makeNameIndex([people]), await makeNameIndex([people.toReversed()])]
    expect(one.candidates('Ana Lim', all)).toEqual(other.candidates('Ana Lim', all))
    expect(one.beginning('a', { ...all, skip: 0 })).toEqual(other.beginning('a', { ...all, skip: 0 }))
  })

  it('finds one of ten thousand that share a word with it, and what only they share tells little', async () => {
    const many = Array.from({ length: 10_000 }, (_, n) => named(`m${n}`, `Resolution on the question of item ${n}`))
    const index = await makeNameIndex([[...many, named('own', 'Resolution on the question of Cyprus')]])
    expect(index.candidates('Resolutoin on the question of Cypurs', all)[0]?.thing.id).toBe('own')
    expect(index.candidates('Resolution on the question of item 4711', all)[0]?.thing.id).toBe('m4711')
  }, 30_000)
})
