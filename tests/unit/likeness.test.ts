import { describe, expect, it } from 'vitest'
import { compareAs, keysOfName, likenessOf } from '../../src/model/likeness.ts'

const alike = [
  ['Ana Lima', 'Ana Lima', 'are the same'],
  ['José Álvarez', 'JOSE ALVAREZ', 'differ only in case, accents, signs, script or little words'],
  ['Ministry of Trade', 'The Ministry for Trade', 'differ only in case, accents, signs, script or little words'],
  ['习近平', 'Xi Jinping', 'differ only in case, accents, signs, script or little words'],
  ['Иван Петров', 'Ivan Petrov', 'differ only in case, accents, signs, script or little words'],
  ['Cui Tiankai', 'Tiankai Cui', 'have the same words in another order'],
  ['Sergei Lavrov', 'Sergey Lavrov', 'are spelled nearly alike'],
  ['Горбачёв Михаил', 'Michail Gorbachev', 'are spelled nearly alike'],
  ['Ana Lima', 'A. Lima', 'agree where one has initials'],
  ['Lavrov, Sergey Viktorovich', 'Sergey Lavrov', 'are alike but for a word more in one'],
  ['S. V. Lavrov', 'Sergei Viktorovich Lavrov', 'agree where one has initials'],
  ['NATO', 'North Atlantic Treaty Organization', 'are a name and its initials'],
  ['Mercosur', 'Mercosul', 'are spelled nearly alike'],
] as const
const unlike = [
  ['Ana Lima', 'Bo Li'],
  ['Ana', 'Ana Lima'],
  ['Ana Lima', 'Ana Souza'],
  ['A. B.', 'Ana Bo'],
  ['Committee 1', 'Committee 2'],
  ['Guinea', 'Guinea-Bissau'],
  ['Li Na', 'Li Ma'],
  ['?', '!'],
] as const

describe('how alike two names are', () => {
  it.each(alike)('%s and %s %s', (one, other, how) => {
    const [a, b] = [compareAs(one), compareAs(other)]
    const found = likenessOf(a, b)
    expect(found?.how).toBe(how)
    expect(likenessOf(b, a)).toEqual(found)
    expect(found?.score).toBeGreaterThan(0.3)
  })

  it.each(alike)('%s and %s are compared', (one, other) => {
    const keys = new Set(keysOfName(compareAs(one)))
    expect(keysOfName(compareAs(other)).some((key) => keys.has(key))).toBe(true)
  })

  it.each(unlike)('%s and %s are not', (one, other) => {
    expect(likenessOf(compareAs(one), compareAs(other))).toBeUndefined()
  })

  it('is the higher the more agrees', () => {
    const names = ['Ana Maria Lima', 'ANA MARIA LIMA', 'Lima, Ana Maria', 'Ana Lima', 'Ana Marie Lima', 'A. Lima']
    const scores = names.map((name) => likenessOf(compareAs('Ana Maria Lima'), compareAs(name))?.score ?? 0)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  })
})
