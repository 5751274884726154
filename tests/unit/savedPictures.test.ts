import { deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { changesSince } from '../../src/web/explorer/saved/changes.ts'
import { canonicalJson, sha256 } from '../../src/web/explorer/saved/hash.ts'
import { type Made, MOST_ROWS, madeOf, readMade } from '../../src/web/explorer/saved/made.ts'
import { chunksOf } from '../../src/web/explorer/saved/png.ts'
import { openSaved, sealPng, sealSvg, unsealed } from '../../src/web/explorer/saved/seal.ts'
import { type Dice, makeDice } from '../support/dice.ts'
import { encodePng, pngChunk, pngOf } from '../support/pngFile.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const made = {
  address: 'http://127.0.0.1:4000/explorer?view=matrix&issue=syria',
  date: '2026-01-31',
  summary: '26 positions of 3 actors on 9 issues, <Syria> & "others" among them.',
}
const metadata = unsealed(made)
const escaped = metadata.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const figures = Array.from(
  { length: 30 },
  (_, at) => `<g><rect x="${at * 9}" height="${at * 7}"/><text x="${at}">Country ${at}: ${at * 131} votes</text></g>`,
).join('')
const svg = `<svg xmlns="http://www.w3.org/2000/svg"><title>Stances</title><metadata>${escaped}</metadata>${figures}</svg>`

const side = 40
const pixels = Uint8Array.from({ length: side * side * 4 }, (_, at) => (at * 7) % 251)

describe('a saved picture', () => {
  it.each([
    ['SVG', async () => bytesOf(await sealSvg(svg))],
    ['PNG', () => sealPng(pngOf(side, pixels), metadata)],
  ])('is whole as %s, and says what made it', async (_, make) => {
    const opened = await openSaved(await make())
    const { fileSha256, ...rest } = (opened?.made ?? {}) as Record<string, unknown>
    expect(opened?.state).toBe('whole')
    expect({ rest, fileSha256: String(fileSha256).length }).toEqual({ rest: made, fileSha256: 64 })
  })

  it('is caught as SVG with one letter or number changed: a hundred times of a hundred', async () => {
    const sealed = await sealSvg(svg)
    const dice = makeDice(11)
    // What a reader sees, and beside it where shapes lie and what made them.
    const places = [...sealed.matchAll(/[A-Za-z0-9]/g)].map(({ index }) => index)
    const seen = [...sealed.matchAll(/>[^<]+</g)].flatMap(({ index, 0: text }) =>
      [...text].flatMap((letter, at) => (/[A-Za-z0-9]/.test(letter) ? [index + at] : [])),
    )
    const states = await Promise.all(
      Array.from({ length: 100 }, async (_, turn) => {
        const at = dice.of(turn % 2 === 0 ? seen : places)
        const letter = dice.of(
          [...(/\d/.test(sealed[at] ?? '') ? '0123456789' : 'abcdefghXYZ')].filter((one) => one !== sealed[at]),
        )
        return stateOf(bytesOf(sealed.slice(0, at) + letter + sealed.slice(at + 1)))
      }),
    )
    expect(states.filter((state) => state === 'altered' || state === 'nothing of ours')).toHaveLength(100)
    expect(states.filter((state) => state === 'altered').length).toBeGreaterThan(90)
  })

  it.each<[string, (sealed: string) => string]>([
    ['a space more', (sealed) => `${sealed} `],
    ['other ends of lines', (sealed) => sealed.replace('</title>', '</title>\r\n')],
    ['a shape less', (sealed) => sealed.replace(/<g>.*?<\/g>/, '')],
    ['a shape more', (sealed) => sealed.replace('</svg>', '<text>and more</text></svg>')],
    ['another checksum', (sealed) => sealed.replace(/"fileSha256":"../, '"fileSha256":"zz')],
    ['a second metadata', (sealed) => sealed.replace('<title>', `<metadata>${escaped}</metadata><title>`)],
  ])('is caught as SVG with %s', async (_, alter) => {
    expect(['altered', 'unsealed']).toContain(await stateOf(bytesOf(alter(await sealSvg(svg)))))
  })

  it('is caught as PNG with a pixel, a text or a part changed, checksums of PNG made right: a hundred times of a hundred', async () => {
    const sealed = await sealPng(pngOf(side, pixels), metadata)
    const dice = makeDice(12)
    const states = await Promise.all(
      Array.from({ length: 100 }, (_, turn) => stateOf((alterations[turn % alterations.length] ?? flip)(sealed, dice))),
    )
    expect(states.filter((state) => state === 'altered' || state === 'nothing of ours')).toHaveLength(100)
    expect(states.filter((state) => state === 'altered').length).toBeGreaterThan(90)
  })

  it('is caught as PNG with the checksum of its own chunk changed', async () => {
    const sealed = await sealPng(pngOf(side, pixels), metadata)
    const end = chunksOf(sealed).find(({ type }) => type === 'iTXt')?.end ?? 0
    sealed[end - 1] = (sealed[end - 1] ?? 0) ^ 1
    expect(await stateOf(sealed)).toBe('altered')
  })

  it('says nothing of files that are not of ours, whatever they hold', async () => {
    for (const bytes of [
      bytesOf(''),
      bytesOf('<svg/>'),
      bytesOf('{}'),
      pngOf(side, pixels),
      pngOf(side, pixels).slice(0, 50),
    ])
      expect(await openSaved(bytes)).toBeNull()
    expect(await stateOf(bytesOf('<svg><metadata>{"fileSha256":"'))).toBe('altered')
  })

  it('is told apart where it has no checksum, and where none can be made', async () => {
    expect(await stateOf(bytesOf(svg))).toBe('unsealed')
    const sealed = bytesOf(await sealSvg(svg))
    vi.stubGlobal('crypto', {})
    try {
      expect(await stateOf(sealed)).toBe('unchecked')
      expect(await sealSvg(svg)).toBe(svg)
      expect(await stateOf(await sealPng(pngOf(side, pixels), metadata))).toBe('unsealed')
    } finally {
      vi.unstubAllGlobals()
    }
  })
})

type Alteration = (sealed: Uint8Array<ArrayBuffer>, dice: Dice) => Uint8Array<ArrayBuffer>

/** A bit of any byte but those of the signature, by which it is a PNG at all. */
const flip: Alteration = (sealed, dice) => {
  const changed = sealed.slice()
  const { start, end } = dice.of(chunksOf(sealed))
  const at = from(dice, start, end - 1)
  changed[at] = (changed[at] ?? 0) ^ (1 << from(dice, 0, 7))
  return changed
}

const alterations: Alteration[] = [
  flip,
  // One pixel, drawn anew by a program that knows how.
  (sealed, dice) =>
    rewritten(sealed, 'IDAT', (data) => {
      const raw = inflateSync(data)
      const at = from(dice, 0, side - 1) * (side * 4 + 1) + 1 + from(dice, 0, side * 4 - 1)
      raw[at] = ((raw[at] ?? 0) + from(dice, 1, 254)) % 256
      return deflateSync(raw)
    }),
  // The same pixels, compressed anew.
  (sealed, dice) => rewritten(sealed, 'IDAT', (data) => deflateSync(inflateSync(data), { level: from(dice, 0, 1) })),
  // A letter of what made it.
  (sealed, dice) =>
    rewritten(sealed, 'iTXt', (data) => {
      const changed = data.slice()
      const at = data.length - from(dice, 3, 60)
      changed[at] = changed[at] === 65 ? 66 : 65
      return changed
    }),
  // A text more.
  (sealed, dice) => {
    const [head] = chunksOf(sealed)
    const more = pngChunk('tEXt', bytesOf(`Comment\0${from(dice, 0, 1e9)}`))
    return Uint8Array.from([...sealed.subarray(0, head?.end), ...more, ...sealed.subarray(head?.end)])
  },
  // Another file behind it.
  (sealed, dice) => Uint8Array.from([...sealed, from(dice, 0, 255)]),
]

/** The PNG with the first chunk of a type written anew. */
function rewritten(sealed: Uint8Array<ArrayBuffer>, type: string, change: (data: Uint8Array) => Uint8Array) {
  let isDone = false
  return encodePng(
    chunksOf(sealed).map((chunk) => {
      if (isDone || chunk.type !== type) return chunk
      isDone = true
      return { type, data: change(chunk.data) }
    }),
  )
}

function from(dice: Dice, least: number, most: number): number {
  return least + dice.below(most - least + 1)
}

async function stateOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return (await openSaved(bytes))?.state ?? 'nothing of ours'
}

describe('what a picture says it was made of', () => {
  const rows = [{ cells: ['China', 'supports', 3] }, { cells: ['France', 'opposes', 2] }]
  const question = { query: '{ a }', variables: {} }
  const table = { caption: '', columns: ['Who', 'Does', 'Positions'], rows }
  const shown = { summary: '5 positions.', question, table }
  const then = async (answers: unknown[] = [{ a: 1, b: 2 }]) => ({
    ...(await madeOf(shown, answers)),
    date: '2026-01-31',
  })

  it('is the same in whatever order keys and answers came', async () => {
    const one = await madeOf(shown, [{ a: { b: 1, c: [2, 1] } }, { d: 1 }])
    const other = await madeOf(shown, [{ d: 1 }, { a: { c: [2, 1], b: 1 } }])
    expect(one).toEqual(other)
    expect(one.dataSha256).toBe(await sha256([canonicalJson({ a: { b: 1, c: [2, 1] } }), '{"d":1}'].join('\n')))
    expect((await madeOf(shown, [{ a: { b: 1, c: [1, 2] } }, { d: 1 }])).dataSha256).not.toBe(one.dataSha256)
  })

  it('is read back from a file, and from a strange one only as far as it has the form', async () => {
    const whole = { ...(await then()), address: 'http://a.example/explorer' }
    expect(readMade(JSON.parse(JSON.stringify(whole)))).toEqual(whole)
    expect(
      readMade({ ...whole, table: { columns: [{}], rows: [[{}, null]], of: 1 }, variables: 1, summary: {} }),
    ).toMatchObject({
      table: { columns: ['[object Object]'], rows: [['[object Object]', null]] },
    })
    const many = { ...whole.table, rows: Array.from({ length: MOST_ROWS + 1 }, () => ['a']) }
    expect(readMade({ ...whole, table: many })?.table.rows).toHaveLength(MOST_ROWS)
    for (const strange of [null, 'a', 1, [], {}, { address: 'nowhere', date: '2026' }, { address: 'http://a.example' }])
      expect(readMade(strange)).toBeNull()
  })

  it('tells nothing where all answers are the same', async () => {
    expect(changesSince(await then(), await madeOf(shown, [{ b: 2, a: 1 }]))).toEqual([])
  })

  it('tells which figures are others now, which rows are new and which are gone', async () => {
    const now = await madeOf(
      {
        summary: '6 positions.',
        question,
        table: { ...table, rows: [{ cells: ['China', 'supports', 4] }, { cells: ['Chile', 'opposes', 2] }] },
      },
      [{}],
    )
    expect(changesSince(await then(), now)).toEqual([
      'It said: “5 positions.” Now: “6 positions.”',
      'China · supports: Positions 3, now 4.',
      'No longer: France · opposes.',
      'New: Chile · opposes.',
    ])
  })

  it('tells that the answer is another one where no figure is', async () => {
    expect(changesSince(await then(), await madeOf(shown, [{}]))).toEqual([
      'The answer is another one since 2026-01-31; the figures of its table are the same.',
    ])
    const unknown: Made = { ...(await madeOf(shown, [{}])), dataSha256: null }
    expect(changesSince(await then(), unknown)).toEqual([
      'Its figures are the same; whether all behind them is cannot be told here.',
    ])
  })

  it('carries the first rows of many, and says so', async () => {
    const many = (from: number) => ({
      ...shown,
      table: {
        ...table,
        rows: Array.from({ length: MOST_ROWS + 3 }, (_, at) => ({ cells: [`c${at}`, 'supports', at + from] })),
      },
    })
    const before = { ...(await madeOf(many(0), [1])), date: '2026-01-31' }
    expect(before.table).toMatchObject({ rows: { length: MOST_ROWS }, of: MOST_ROWS + 3 })
    const told = changesSince(before, await madeOf(many(1), [2]))
    expect(told).toHaveLength(10)
    expect(told.slice(-2)).toEqual([
      `8 of ${MOST_ROWS} rows that differ are told.`,
      `It carries ${MOST_ROWS} of its ${MOST_ROWS + 3} rows: these were compared.`,
    ])
  })
})
