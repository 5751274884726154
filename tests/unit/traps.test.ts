import { expect, it } from 'vitest'
import { generate } from '../../src/generate/generate.ts'
import { traps, trapsIn } from '../../src/generate/traps.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { readSources } from '../support/sources.ts'

/** A release that answers one of these rightly makes its guard, and what was written around it, needless. */
it.each(traps)('the embedded engine still has it: $name', async ({ name, shown, instead }) => {
  const engine = await openEmbedded()
  for (const text of shown.fill) await engine.write((run) => run(text))
  const answered = await engine.read(shown.text).then(
    ([row]) => row?.value,
    (error) => String(error),
  )
  await engine.close()
  expect(answered).not.toBe(shown.right)
  expect(trapsIn('the query', shown.text)).toContain(`the query: ${name}. ${instead}`)
})

it.each([
  'UNWIND $keys AS key\nCALL (key) {\n  MATCH (:A {id: key})-[:B]->(node:C)\n  RETURN count(node) AS value\n}\nRETURN key, value',
  'MATCH (a:A) CALL (a) { MATCH (a)-[:B]->(b:C) RETURN collect(b) AS some UNION ALL MATCH (a)<-[:D]-(b:C) RETURN collect(b) AS some } UNWIND some AS b RETURN b',
  'MATCH (:A)-[:B]->(:C)-[:D]->(e:E) RETURN e',
])('a query without a trap: %s', (text) => expect(trapsIn('a', text)).toEqual([]))

it('one branch that returns rows is enough', () => {
  const text =
    'MATCH (a:A) CALL (a) { MATCH (a)-[:B]->(b:C) RETURN collect(b) AS b UNION ALL MATCH (b:C) RETURN b } RETURN b'
  expect(trapsIn('a', text)).not.toEqual([])
})

it('a file with a trap is refused by its name', async () => {
  const sources = readSources()
  sources.cypher['questions/heads'] +=
    '\nCALL (position) { MATCH (position)-[:ON]->(issue) RETURN issue }\nRETURN issue'
  const { problems } = await generate(sources)
  expect(problems[0]).toMatch(/^cypher\/questions\/heads\.cypher: DISTINCT over rows that a CALL returns/)
})
