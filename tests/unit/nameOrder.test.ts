import { expect, it } from 'vitest'
import { orderForm } from '../../src/model/nameOrder.ts'

const sorted = (names: string[]) => [...names].sort((a, b) => (orderForm(a) < orderForm(b) ? -1 : 1))

it.each([
  [['Åland', 'Albania', 'Angola', 'Österreich', 'Oman', 'Zambia']],
  [['Ærø', 'Afghanistan', 'Lódz', 'Łowicz', 'Lublin', 'Ørsted', 'Ostavia', 'Œuvres', 'Zagreb']],
  [['Cote', 'Côte d’Ivoire', 'Cuba']],
  [['Group of 7', 'Group of 20', 'Group of 77']],
  [['Ann Bell', 'Anna Abel', '“Annex”']],
  [['İzmir', 'ırmak', 'Istria']],
])('orders %j as people expect', (names) => {
  const expected = [...names].sort(
    new Intl.Collator('en', { sensitivity: 'base', numeric: true, ignorePunctuation: false }).compare,
  )
  expect(sorted([...names].reverse()).map(orderForm)).toEqual(sorted(names).map(orderForm))
  if (!names.some((name) => /[“ı]/.test(name))) expect(sorted(names)).toEqual(expected)
})

it('is the same for composed and decomposed names', () => {
  expect(orderForm('Málaga'.normalize('NFD'))).toBe(orderForm('Málaga'.normalize('NFC')))
})
