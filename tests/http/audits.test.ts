import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer } from '../support/startServer.ts'

/**
 * What the specification allows and CSRF prevention refuses: a GET without a content type that a form cannot send.
 * Every other audit passes.
 */
const notices = ['5A70', 'D6D5', '6A70']

describe('GraphQL over HTTP', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  const audits = serverAudits({ url: () => `${server.url}/graphql`, fetchFn: fetch })

  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.close())

  it.each(audits)('$id $name', async (audit) => {
    const result = await audit.fn()
    expect(result.status, 'reason' in result ? result.reason : '').toBe(notices.includes(audit.id) ? 'notice' : 'ok')
  })

  it('has every audit of the specification', () => {
    expect(audits).toHaveLength(61)
    expect(audits.map(({ id }) => id)).toEqual(expect.arrayContaining(notices))
  })
})
