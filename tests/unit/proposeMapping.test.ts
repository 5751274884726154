import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { proposeMapping } from '../../src/imports/propose/propose.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-map-'))
afterAll(() => rmSync(folder, { recursive: true }))

const head = 'Country,Question,Vote'
const row = 'Chile,Harbours should open'

describe('a proposed mapping', () => {
  it('says when day and month cannot be told apart, and does not where one value tells', async () => {
    const open = await proposed(`${head},Day\n${row},yes,01/02/2011\n${row},no,03/04/2011\n`)
    expect(open).toContain(
      '# date: 2 of 2 values of "Day" are dates as DD/MM/YYYY\n# unsure: as many are dates as MM/DD/YYYY;',
    )
    const told = await proposed(`${head},Day\n${row},yes,01/02/2011\n${row},no,03/14/2011\n`)
    expect(told).toContain('# date: 2 of 2 values of "Day" are dates as MM/DD/YYYY\ndate:')
    expect(parse(told)).toMatchObject({ date: { column: 'Day', format: 'MM/DD/YYYY' } })
  })

  it.each([
    ['2011-03-04', undefined],
    ['2011', undefined],
    ['4.3.2011 14:05', 'DD.MM.YYYY'],
    ['4 March 2011', 'D MMMM YYYY'],
    ['Mar 4, 2011', 'MMMM D, YYYY'],
    ['20110304', 'YYYYMMDD'],
    ['40606', 'serial'],
    ['03/2011', 'MM/YYYY'],
  ])('reads %s by the format %s', async (day, format) => {
    const { date } = parse(await proposed(`${head},Day\n${row},yes,"${day}"\n`)) as { date: unknown }
    expect(date).toEqual(format === undefined ? 'Day' : { column: 'Day', format })
  })

  it('maps words to stances, unsure ones with a comment, unknown ones not at all, empty cells to none', async () => {
    const words = ['Yes', 'AGAINST', 'Abstained', 'absent', 'n/a', 'perhaps', '']
    const text = await proposed(`${head}\n${words.map((word) => `${row},${word}\n`).join('')}`)
    expect(parse(text)).toMatchObject({
      stance: {
        column: 'Vote',
        values: { Yes: 'SUPPORT', AGAINST: 'OPPOSE', Abstained: 'ABSTAIN', absent: null, 'n/a': null, '': null },
      },
      mode: 'VOTE',
    })
    expect(text).toContain('"n/a": null   # 1 value, no position; unsure')
    expect(text).toMatch(/"Yes": SUPPORT {3}# 1 value$/m)
    expect(text).toContain('# "perhaps": ?   1 value; unsure what it says')
    expect(text).toContain('# stance: 5 of 6 values of "Vote" are words for stances; the others refuse their rows')
  })

  it.each([
    ['1,0,-1', { '1': 'SUPPORT', '0': 'NEUTRAL', '-1': 'OPPOSE' }],
    ['1,0', { '1': 'SUPPORT', '0': 'OPPOSE' }],
    ['1,2,3,8', { '1': 'SUPPORT', '2': 'ABSTAIN', '3': 'OPPOSE', '8': null }],
  ])('takes the numbers %s for a coding, unsure', async (codes, values) => {
    const rows = codes.split(',').map((code) => `${row},${code}\n`)
    const text = await proposed(`${head}\n${rows.join('')}`)
    expect(parse(text)).toMatchObject({ stance: { values } })
    expect(text.match(/; unsure$/gm)).toHaveLength(Object.keys(values).length)
  })

  it('lists what it does not use, and columns of one name', async () => {
    const text = await proposed(`${head},Remark,Page,Page\n${row},yes,late,1,2\n${row},no,,3,4\n`)
    expect(text).toMatch(/# Not used .*\n# {3}"Remark", 1 value, 1 different\n# {3}"Page", which is there twice\n$/)
  })

  it('says how many are no countries', async () => {
    const text = await proposed(`${head}\n${row},yes\nAtlantis,Harbours should open,no\n${row},no\n`)
    expect(text).toContain('# actor: 2 of 3 values of "Country" are countries by name or code; the others refuse their')
  })

  it('takes no words without a document', async () => {
    const text = await proposed(`${head},Quote\n${row},yes,We have to open them\n`)
    expect(text).toContain('# "Quote" looks like quoted words; without a document they stand nowhere and are not taken')
    expect(parse(text)).not.toHaveProperty('quote')
  })

  it('never takes the id of somebody for the name', async () => {
    const text = await proposed(
      `Speaker ID,Speaker,Question,Vote\nS-a,Ida Moor,Quays,yes\nS-b,Bo Rand,Quays,no\nS-b,Bo Rand,Tides,no\n`,
    )
    expect(parse(text)).toMatchObject({ actor: { column: 'Speaker', kind: 'PERSON', id: 'Speaker ID' } })
  })

  it.each([
    ['a,b\n1,2\n', /nothing can be proposed: no column holds words for stances.*Its columns are a, b\.$/],
    ['Country,Vote,b\nChile,1,x\n', /the column "Vote" holds stances, and none is called issue/],
    ['What,Question,Vote\nx,Harbours should open,yes\n', /no column holds countries, and none is called person/],
    ['', /a header was wanted; the file holds no row/],
  ])('is none of %j', async (table, sentence) => {
    await expect(proposed(table)).rejects.toThrow(sentence)
  })
})

function proposed(table: string): Promise<string> {
  const file = join(folder, 'answers.csv')
  writeFileSync(file, table)
  return proposeMapping(file)
}
