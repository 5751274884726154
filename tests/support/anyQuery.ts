import { buildASTSchema } from 'graphql'
import { expect } from 'vitest'
import { typeDefs } from '../../src/generated/schema.ts'
import type { Engine } from '../../src/store/engine.ts'
import type { Answer, Asker } from './ask.ts'
import { dearQuery, type Known } from './dearQuery.ts'
import { makeDice } from './dice.ts'

const schema = buildASTSchema(typeDefs)
/** What a query may honestly be refused for. */
const HONEST = ['QUERY_TOO_LARGE', 'TIMEOUT', 'OVERLOADED']

/** What random dear queries came to: how many were answered, the slowest in milliseconds, the longest answer in bytes. */
export interface Came {
  answered: number
  refused: Record<string, number>
  slowest: { time: number; query: string }
  longest: number
}

/** Asks so many random queries: each brings data within the bounds, or says why not. */
export async function askAny(
  ask: Asker,
  known: Known,
  { many, seed, timeout, maxBytes }: { many: number; seed: number; timeout: number; maxBytes: number },
): Promise<Came> {
  const dice = makeDice(seed)
  const came: Came = { answered: 0, refused: {}, slowest: { time: 0, query: '' }, longest: 0 }
  for (let at = 0; at < many; at++) {
    const query = dearQuery(schema, dice, known)
    const began = performance.now()
    const answer = await ask(query)
    const time = performance.now() - began
    const bytes = Buffer.byteLength(JSON.stringify(answer.data ?? null))
    if (time > came.slowest.time) came.slowest = { time, query }
    came.longest = Math.max(came.longest, bytes)
    expect(bytes, query).toBeLessThanOrEqual(maxBytes)
    // A machine that has other work to do may be late; what nothing ends is later.
    expect(time, query).toBeLessThan(10 * timeout)
    const code = codeOf(answer, query)
    if (code === null) came.answered += 1
    else came.refused[code] = (came.refused[code] ?? 0) + 1
  }
  return came
}

function codeOf({ data, errors }: Answer, query: string): string | null {
  if (!errors) {
    expect(data, query).toBeTruthy()
    return null
  }
  const codes = errors.map(({ extensions }) => extensions?.code ?? '')
  expect(
    codes.filter((code) => !HONEST.includes(code)),
    query,
  ).toEqual([])
  return codes[0] ?? null
}

/** What can be asked about in the store. */
export async function readKnown(engine: Engine): Promise<Known> {
  const idsOf = async (label: string) => {
    const rows = await engine.read(`MATCH (node:${label}) RETURN node.id AS id ORDER BY id LIMIT 2000`)
    return rows.map(({ id }) => id as string)
  }
  return { ids: await idsOf('Entity'), actors: await idsOf('Actor'), issues: await idsOf('Issue') }
}
