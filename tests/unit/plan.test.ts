import { describe, expect, it } from 'vitest'
import { cypher } from '../../src/generated/cypher.ts'
import { pageOf, type SelectedField } from '../../src/graph/plan.ts'
import type { Clause } from '../../src/model/clause.ts'
import type { Params } from '../../src/store/engine.ts'

const clauses = Object.values(cypher as Record<string, string | Clause>).filter((text) => typeof text !== 'string')
const open = clauses.filter(({ owner, text }) => owner && /\$\w+ IS NULL/.test(text))

describe('the query of an owner', () => {
  it.each(open.map((clause) => [clause.field, clause] as const))('asks nothing that was left open: %s', (_, clause) => {
    const given = { earliest: '2021-01-01', latest: '2021-12-31' }
    expect(queryWith(clause, {})).not.toContain('IS NULL')
    expect(queryWith(clause, { asOf: null })).toBe(queryWith(clause, {}))
    expect(queryWith(clause, { asOf: given })).toContain('$asOf1 IS NULL')
  })

  it.each([
    'WHERE $asOf IS NULL\n  AND members.startEarliest IS NULL',
    'WHERE $asOf IS NULL\n  OR members.startEarliest IS NULL\nMATCH (members)-[:OF]->(body:Actor)',
    'WHERE members.startEarliest IS NULL\n  OR $asOf IS NULL',
  ])('asks every other condition: %j', (condition) => {
    const clause = { ...cypher['Bloc.members'], text: `MATCH (bloc)<-[:OF]-(members:Membership)\n${condition}` }
    expect(queryWith(clause, {})).toContain(
      condition
        .replaceAll(/\b(members|body)\b/g, '$11')
        .replaceAll('$asOf', '$asOf1')
        .replaceAll(/\n/g, '\n  '),
    )
  })
})

/** The query of a page of owners that reads the field along. */
function queryWith(clause: Clause, args: Params): string {
  const field: SelectedField = {
    clause,
    args: { first: 5, ...args },
    selection: { properties: new Set(['id']), fields: [] },
  }
  const { name, label } = clause.owner as { name: string; label: string }
  return pageOf({ name, label }, { first: 5, after: null }, undefined, { properties: new Set(['id']), fields: [field] })
    .text
}
