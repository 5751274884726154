import { describe, expect, it } from 'vitest'
import { typeDefs } from '../../src/generated/schema.ts'
import { derivedTypes, inwardTypes, outwardTypes } from '../../src/model/links.ts'
import { linkKinds, makeLinks, preferred, relationOf, type Step } from '../../src/questions/links/links.ts'

describe('kinds of link', () => {
  it.each(linkKinds)('%s reads in the schema as in an answer', (kind) => {
    const type = typeDefs.definitions.find((node) => 'name' in node && node.name?.value === 'LinkKind')
    const value = type && 'values' in type ? type.values?.find(({ name }) => name.value === kind) : undefined
    const [along, against] = [true, false].map((forward) => relationOf({ kind, forward }))
    expect(value && 'description' in value ? value.description?.value : '').toMatch(
      new RegExp(`: ${along}; ${against}\\.$`),
    )
  })

  it('are those that dossiers state, without the source’s own claim of a role', () => {
    const derived = derivedTypes.filter((type) => type !== 'TAKEN_IN')
    expect([...linkKinds].sort()).toEqual(
      [...outwardTypes, ...inwardTypes, ...derived].filter((type) => type !== 'ATTRIBUTED_TO').sort(),
    )
  })

  it('are preferred in the order of the schema, along before against', () => {
    const along: Step = { kind: 'ON', forward: true }
    const against: Step = { kind: 'ON', forward: false }
    const first: Step = { kind: 'TOOK', forward: false }
    expect(preferred(preferred(against, along), first)).toBe(first)
    expect(preferred(along, against)).toBe(along)
    expect(preferred(undefined, against)).toBe(against)
  })

  it('must be named where some are asked for', () => {
    expect(() => makeLinks(async () => [], [])).toThrow('via takes at least one kind of link; got [].')
  })
})
