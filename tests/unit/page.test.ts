import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makePage, windowOf } from '../../src/graph/page.ts'

const none = async () => 0
const rowsOf = (...sortKeys: string[]) => sortKeys.map((sortKey) => ({ sortKey }))
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('a page', () => {
  it('cuts the row that only tells that others follow', () => {
    const page = makePage('Query.people', { first: 2, after: null }, rowsOf('a', 'b', 'c'), none)
    expect(page.nodes).toEqual(rowsOf('a', 'b'))
    expect(page.edges.map(({ node }) => node)).toEqual(page.nodes)
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
    expect([page.pageInfo.startCursor, page.pageInfo.endCursor]).toEqual(page.edges.map(({ cursor }) => cursor))
  })

  it('is the last one when it is not overfull', () => {
    const page = makePage('Query.people', { first: 2, after: 'z' }, rowsOf('a', 'b'), none)
    expect(page.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
  })

  it('without rows has no cursors', () => {
    const page = makePage('Query.people', { first: 2, after: null }, rowsOf(), none)
    expect(page.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null })
  })

  it('counts only when it is asked to', async () => {
    let counted = 0
    const page = makePage('Query.people', { first: 1, after: null }, rowsOf('a'), async () => ++counted)
    expect(counted).toBe(0)
    expect(await page.totalCount()).toBe(1)
  })
})

describe('a cursor', () => {
  it('leads back to its own place, whatever the sort key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (sortKey) => {
        const { pageInfo } = makePage('Query.people', { first: 1, after: null }, rowsOf(sortKey), none)
        expect(windowOf('Query.people', { first: 1, after: pageInfo.endCursor })).toEqual({ first: 1, after: sortKey })
      }),
    )
  })

  it('of another field is refused by name', () => {
    const { pageInfo } = makePage('Query.people', { first: 1, after: null }, rowsOf('a'), none)
    expect(() => windowOf('Query.posts', { after: pageInfo.endCursor })).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        message: 'after takes an endCursor of Query.posts; got "a cursor of Query.people".',
      }),
    )
  })

  it.each([
    ['nothing', ''],
    ['a plain word', 'abc'],
    ['what is no base64url', '%%%'],
    ['no list', encode('Query.people')],
    ['null', encode(null)],
    ['a list of one', encode(['Query.people'])],
    ['a list of three', encode(['Query.people', 'a', 'b'])],
    ['a sort key that is no text', encode(['Query.people', 1])],
    ['half of a cursor', encode(['Query.people', 'a']).slice(0, 10)],
  ])('that is %s is refused', (_, after) => {
    expect(() => windowOf('Query.people', { after })).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        message: expect.stringMatching(/^after takes an endCursor of Query\.people; got /),
      }),
    )
  })

  it('made of any bytes is refused or read, and nothing else happens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (after) => {
        expect(() => windowOf('Query.people', { after })).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }))
      }),
    )
  })
})

describe('the size of a page', () => {
  it.each([
    [undefined, 20],
    [1, 1],
    [100, 100],
  ])('%j makes %j', (first, size) => {
    expect(windowOf('Query.people', first === undefined ? {} : { first })).toEqual({ first: size, after: null })
  })

  it.each([-1, 0, 101, 1000, 2 ** 31, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%j is refused', (first) => {
    expect(() => windowOf('Query.people', { first })).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        message: expect.stringMatching(/^first takes a whole number from 1 to 100; got /),
      }),
    )
  })
})
