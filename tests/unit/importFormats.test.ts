import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeProgress } from '../../src/cli/progress.ts'
import { checkDossiers } from '../../src/imports/dossier/check.ts'
import { openSources } from '../../src/imports/formats.ts'
import { placesOf } from '../../src/imports/read/jsonPlaces.ts'
import type { ImportSummary } from '../../src/imports/run.ts'
import { idOf, slugOf } from '../../src/model/ids.ts'

const seed = join(import.meta.dirname, '../../seed')

describe('the reference data', () => {
  it('holds: every bloc’s members are countries, every former state has a code', () => {
    expect(checkDossiers([join(seed, 'blocs'), join(seed, 'former-states')], [join(seed, 'countries')])).toMatch(
      /blocs: 431 facts hold/,
    )
  })
})

it.each([
  ['a format that is none', 'xlsx', 'import takes a format: one of annotations, csv, '],
  ['a name of every object', 'constructor', 'import takes a format'],
  ['a table without a mapping', 'csv', 'csv takes --map FILE'],
])('files are refused under %s', (_, format, sentence) => {
  expect(() => openSources(format, ['table.csv'], {})).toThrow(sentence)
})

describe('a slug', () => {
  it.each([
    ['Eva Kovacs', 'eva-kovacs'],
    ['G-77 and China', 'g-77-and-china'],
  ])('of %s is %s', (name, slug) => expect(slugOf(name)).toBe(slug))

  it.each([
    ['Éva Kovács', 'Eva Kovács', 'Eva Kovacs'],
    ['Hoa', 'Hoà', 'Hòa', 'Hóa'],
    ['G-77 / China', 'G-77 & China', 'G-77 China'],
    ['O’Neill', "O'Neill", 'O Neill'],
  ])('of %s is none of a name that reads nearly the same', (...names) => {
    expect(new Set(names.map(slugOf)).size).toBe(names.length)
    expect(slugOf(names[0].normalize('NFD'))).toBe(slugOf(names[0]))
  })

  it('of names in other scripts are told apart, and stay the same', () => {
    expect(slugOf('李明')).toMatch(/^[0-9a-f]{8}$/)
    expect(slugOf('李明')).not.toBe(slugOf('王芳'))
    expect(slugOf('李明')).toBe(slugOf('李明'))
  })

  it('of a long name is no longer than an id may be', () =>
    expect(slugOf('a long name '.repeat(50)).length).toBeLessThan(80))

  it('of ids that differ in case alone are two', () => {
    expect(idOf('NK-aBc')).not.toBe(idOf('NK-AbC'))
    expect(idOf('us-president')).toBe('us-president')
    expect(idOf('Q148')).toBe('q148')
  })
})

describe('the places of a JSON file', () => {
  it('are the lines on which the elements of its lists begin', () => {
    const text = '{ "a": [\n {"x": "}]\\"", "b": [{}]},\n {}\n],\n "b": [ {} ] }'
    expect(placesOf(text)).toEqual({ a: [2, 3], b: [5] })
  })

  it('count elements of every kind', () => {
    const text = '{ "meta": {"x": 1,\n "y": [2]},\n "a": [\n 1, "x,\\"",\n null,\n [{}], {"b": [1]} ],\n "c": [] }'
    expect(placesOf(text)).toEqual({ a: [4, 4, 5, 6, 6], c: [] })
  })
})

describe('progress', () => {
  const summary: ImportSummary = {
    dataset: 'd',
    read: 500,
    created: 1,
    updated: 0,
    unchanged: 0,
    refused: 2,
    stopped: false,
  }
  it.each([
    {
      name: 'a bar on a terminal',
      isTTY: true,
      json: false,
      text: '\r\u001b[K[============            ] 50 % read, 500 rows, 2 refused',
    },
    { name: 'a line elsewhere', isTTY: false, json: false, text: 'd: 50 % read, 500 rows, 2 refused\n' },
    {
      name: 'an event as JSON',
      isTTY: true,
      json: true,
      text: `${JSON.stringify({ event: 'progress', share: 0.5, ...summary })}\n`,
    },
  ])('is $name, and not more often than one can read', ({ isTTY, json, text }) => {
    let clock = 0
    const said: string[] = []
    const progress = makeProgress({ isTTY, write: (words: string) => said.push(words) }, json, () => clock)
    progress.show(summary, 0.5)
    expect(said).toEqual([])
    clock = 5000
    progress.show(summary, 0.5)
    progress.show(summary, 0.5)
    expect(said).toEqual([text])
  })
})
