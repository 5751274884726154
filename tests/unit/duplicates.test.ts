import { expect, it } from 'vitest'
import { findDuplicates } from '../../src/facts/duplicates.ts'
import { cypher } from '../../src/generated/cypher.ts'
import { person } from '../../src/model/nouns.ts'
import type { Engine, Row } from '../../src/store/engine.ts'

/** A name that shares no part with that of another number. */
const nameOf = (number: number) => {
  const letters = [...String(number).padStart(4, '0')].map((digit) => 'bdfgklmnpr'[Number(digit)])
  return `${letters.join('a')}a ${letters.toReversed().join('o')}o`
}

it('finds doubles among thousands without comparing everyone with everyone, and says where it did not compare all', async () => {
  const names = [
    ...Array.from({ length: 5000 }, (_, number) => nameOf(number)),
    ...Array.from({ length: 150 }, () => 'Maria Silva'),
    nameOf(77).toUpperCase(),
  ]
  const { pairs, crowds } = await findDuplicates(engineOf(names))
  const others = pairs.filter(({ survivor }) => survivor.name !== 'Maria Silva')
  expect(others).toContainEqual(
    expect.objectContaining({ survivor: actor(5150, names), absorbed: actor(77, names), score: 0.88 }),
  )
  const silvas = pairs.filter(({ survivor }) => survivor.name === 'Maria Silva')
  expect(silvas.length).toBeGreaterThan(149)
  expect(silvas.length).toBeLessThan((150 * 149) / 2)
  expect(crowds).toBeGreaterThan(0)
})

function actor(number: number, names: string[]) {
  return { id: `p${number}`, name: names[number], datasets: [`d${number}`] }
}

/** A store of these people, each of a dataset of its own. */
function engineOf(names: string[]): Engine {
  const rows = names.map((name, number): Row => {
    const { id, type, props } = person({ id: `p${number}`, name })
    return { props: { ...props, id, type, datasets: [`d${number}`] } }
  })
  return { read: async (text: string) => (text === cypher['facts/identities'] ? rows : []) } as unknown as Engine
}
