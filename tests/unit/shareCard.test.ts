import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Card, drawCard, legible, wrap } from '../../src/pages/share/card.ts'
import { readFont } from '../../src/pages/share/font.ts'

const folder = join(import.meta.dirname, '../../node_modules/@expo-google-fonts/open-sans')
const [regular, bold] = ['400Regular/OpenSans_400Regular.ttf', '700Bold/OpenSans_700Bold.ttf'].map((file) =>
  readFont(readFileSync(join(folder, file))),
) as [ReturnType<typeof readFont>, ReturnType<typeof readFont>]
const fonts = { regular, bold }

const card: Card = {
  kind: 'Country',
  titles: ['China'],
  id: 'CHN',
  sentence: '9 positions, 2019 to 2021',
  chart: {
    form: 'stances',
    counted: [
      { stance: 'OPPOSE', count: 3 },
      { stance: 'SUPPORT', count: 6 },
    ],
    years: [
      { period: '2019', counted: [{ stance: 'SUPPORT', count: 6 }] },
      { period: '2021', counted: [{ stance: 'OPPOSE', count: 3 }] },
    ],
  },
}
const place = 'graph.example/actor/CHN'
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)
const titleOf = (titles: string[], id = 'q1') => textsOf(drawCard({ ...card, titles, id }, place, fonts))[1]

describe('the picture of a page', () => {
  it('says what it is of, and how many of each stance, columns as high as their numbers', () => {
    const svg = drawCard(card, place, fonts)
    expect(textsOf(svg)).toEqual([
      'Country',
      'China',
      '9 positions, 2019 to 2021',
      '2019',
      '2021',
      'Support 6',
      'Oppose 3',
      'Démarche',
      place,
    ])
    const heights = ['#0068a8', '#c04a00'].map((color) =>
      Number(new RegExp(`height="([\\d.]+)" fill="${color}"`).exec(svg)?.[1]),
    )
    expect((heights[0] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(2, 1)
  })

  it.each([
    [['Ürümqi Şanlı Ñandú'], 'Ürümqi Şanlı Ñandú'],
    [['Сергей Лавров'], 'Сергей Лавров'],
    [['崔天凯', 'Cui Tiankai'], 'Cui Tiankai'],
    [['崔天凯'], 'CuiTianKai'],
    [['Cui 崔'], 'Cui Cui'],
    [['\u{10ffff}'], 'q1'],
    [[''], 'q1'],
  ])('writes %j in letters that the font has', (titles, wanted) => {
    expect(titleOf(titles)).toBe(wanted)
  })

  it('has no letter that the font has not, whatever a name holds', () => {
    for (const name of [
      'नमस्ते',
      'عربي',
      '🇨🇳 flag',
      'a\u0000b\ud800c\u202ed',
      '日本 – 中国 “x”',
      'ﷺ\u{1f468}\u200d\u{1f469}',
    ]) {
      const text = legible(name, regular)
      expect([name, [...text].filter((letter) => !regular.has(letter))]).toEqual([name, []])
    }
  })

  it('takes hostile names for text', () => {
    const svg = drawCard({ ...card, titles: ['<script>"&</text>'], sentence: ']]><image href="x"/>' }, place, fonts)
    expect(svg).not.toMatch(/<script|<image|\]\]>/)
    expect(textsOf(svg)[1]).toBe('&lt;script&gt;&quot;&amp;&lt;/text&gt;')
  })

  it('breaks long titles between words, and says where it leaves some out', () => {
    const long = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ')
    const lines = wrap(long, bold, 20, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
    for (const line of [...lines, ...wrap('w'.repeat(500), bold, 20, 2)])
      expect(bold.widthOf(line)).toBeLessThanOrEqual(20)
    expect(wrap('short', bold, 20, 2)).toEqual(['short'])
  })

  it('shows four of the pairs of a comparison, and says of how many', () => {
    const scores = Array.from({ length: 10 }, (_, at) => ({ name: `A and B${at}`, score: at / 10, n: at }))
    const texts = textsOf(drawCard({ ...card, chart: { form: 'scores', scores, of: 10 } }, place, fonts))
    expect(texts.filter((text) => text?.startsWith('A and B'))).toHaveLength(4)
    expect(texts).toContain('4 of 10 pairs')
    expect(texts).toContain('0.10 on 1 issue')
  })

  it('is refused a font that has no letters', () => {
    expect(() => readFont(new Uint8Array(100))).toThrow('A TrueType font with the table head was wanted')
  })
})
