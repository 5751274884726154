import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { setUp } from '../../src/store/open.ts'
import { times } from './dice.ts'
import { makeJudge } from './reconciliation.ts'
import { seedFolders } from './seed.ts'
import { startServer } from './startServer.ts'

/** A candidate as an answer names it. */
export interface Candidate {
  id: string
  name: string
  score: number
  match: boolean
  type: { id: string }[]
  features: { id: string; value: number | boolean }[]
}

export const judge = makeJudge()

/** More than one answer holds. */
const CROWD = 101
/** Two of one name with an office each, a name that is code, and an office that a crowd holds. */
const HOSTILE = `
dataset: namesakes
people:
${times(CROWD, (n) => `  member-${n}: { name: "Honourable ${n}" }`).join('\n')}
  ana-spain: { name: "Ana Lima" }
  ana-peru: { name: "Ana Lima", bornOn: 1970-05-01 }
  hostile: { name: "<script>alert(1)</script><img src=x onerror=alert(1)>", otherNames: ["\\"><b>\\u202e"] }
posts:
  member: { title: "Member of the Assembly", role: LEGISLATOR, represents: PER }
  spanish: { title: "Envoy of Spain", role: AMBASSADOR, represents: ESP }
  peruvian: { title: "Envoy of Peru", role: AMBASSADOR, represents: PER }
appointments:
${times(CROWD, (n) => `  - { person: member-${n}, post: member, status: UNKNOWN }`).join('\n')}
  - { person: ana-spain, post: spanish, startDate: "2001", endDate: "2005", status: FORMER }
  - { person: ana-peru, post: peruvian, startDate: "2006", status: CURRENT }
`

/** A server over the seed and two namesakes, and how it is asked. */
export async function openReconciling() {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-reconcile-'))
  writeFileSync(join(folder, 'dossier.yaml'), HOSTILE)
  const engine = await openEmbedded()
  await setUp(engine)
  await loadDossiers(engine, [...seedFolders, folder])
  const server = await startServer({ engine })
  const at = (path: string) => `${server.url}/reconcile${path}`
  const post = (form: Record<string, string>) => fetch(at(''), { method: 'POST', body: new URLSearchParams(form) })
  const read = async (answer: Response, schema: string) => {
    const body: unknown = await answer.json()
    expect([answer.status, answer.status === 200 ? judge(schema, body) : body]).toEqual([200, null])
    return body
  }
  const reconcile = async (queries: Record<string, unknown>) => {
    const answer = await post({ queries: JSON.stringify(queries) })
    return (await read(answer, 'reconciliation-result-batch')) as Record<string, { result: Candidate[] }>
  }
  return {
    url: server.url,
    at,
    post,
    reconcile,
    /** The candidates for one query. */
    only: async (query: unknown) => (await reconcile({ q: query })).q?.result ?? [],
    /** What a GET answers, held against a schema. */
    get: async (path: string, schema: string) => read(await fetch(at(path)), schema),
    extend: async (ids: string[], properties: unknown[]) =>
      (await read(await post({ extend: JSON.stringify({ ids, properties }) }), 'data-extension-response')) as {
        rows: Record<string, Record<string, unknown[]>>
        meta: unknown[]
      },
    async close() {
      await server.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Status, code and sentence of an answer that refuses. */
export async function refusal(answer: Response) {
  const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] }
  return [answer.status, errors[0]?.extensions.code, errors[0]?.message]
}
