import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { demarche, done, Fault } from './verbs.ts'

/**
 * In milliseconds: a server that takes longer for an answer or an error, or to answer once the store is back, counts as hung. Promised are 10 s and 5 s;
 * what else the machine does takes its part of them, and so they are printed to be compared.
 */
const HUNG = 60_000
/** Who took a position and on what it is has to be there: a torn one is an error. */
const QUERY =
  '{ positions(first: 50) { totalCount nodes { id actor { id } issue { id name } } } issues { totalCount } countries { totalCount } }'
/** Refusals that are right while the store is away, and those of a store that is there and not whole. */
const AWAY = ['STORE_UNAVAILABLE', 'TIMEOUT', 'OVERLOADED']
const UNFINISHED = 'STORE_UNFINISHED'

/** A server of the store, asked by and by while something befalls it. */
export interface Served {
  /** What it answers of a store that nobody disturbs. */
  settled(): Promise<string>
  watch(judge: Judge): Watching
  /** The longest that anything took so far, in milliseconds, and how much was answered. */
  seen: Seen
  /** Kills it, or ends it by another signal. */
  stop(signal?: NodeJS.Signals): void
  process: ChildProcess
  /** Resolves when it has ended. */
  ended: Promise<unknown>
}

/** The data of an answer, or the code of its first error. */
interface Answered {
  data?: string
  code?: string
}

interface Seen {
  answer: number
  /** The error that the longest was, if it was one. */
  code?: string | undefined
  back: number
  answers: number
}

/** Throws a Fault for an answer that may not be given. */
export type Judge = (data: string) => void

/** It is asked until `over`; `isBack` says when the store was there again, `isGone` that the server was killed. */
export interface Watching {
  isBack(): void
  isGone(): void
  over(): Promise<void>
}

/** How it is asked. */
export interface Asking {
  /** How many milliseconds are between two questions. */
  often: number
  /** Whether each waits for the answer to the one before it, which may have met the store while it was away. */
  inTurn: boolean
  /** For how many milliseconds it may answer with what another process has replaced. */
  stale: number
}

/** Other processes write too. */
const SHARED: Asking = { often: 500, inTurn: false, stale: 1500 }
/** Everything is written in the server, so what is answered never goes back. */
export const OWN: Asking = { often: 50, inTurn: true, stale: 0 }

export async function serve(environment: Record<string, string>, { often, inTurn, stale } = SHARED): Promise<Served> {
  const server = demarche(environment, ['serve'])
  const ended = done(server)
  const url = await new Promise<string>((resolve) => {
    let said = ''
    server.stdout?.setEncoding('utf8').on('data', (text) => {
      said += text
      const found = said.match(/http:\/\/[\d.:]+/)
      if (found && said.includes('/graphql')) resolve(found[0])
    })
  })
  const seen: Seen = { answer: 0, back: 0, answers: 0 }

  async function ask(): Promise<Answered> {
    const start = performance.now()
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY }),
    })
    const { data, errors } = (await answer.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] }
    const took = performance.now() - start
    const code = errors?.[0]?.extensions.code
    if (took > seen.answer) Object.assign(seen, { answer: took, code })
    if (took > HUNG) throw new Fault('otherwise', `a request took ${Math.round(took)} ms`)
    return code !== undefined ? { code } : { data: JSON.stringify(data) }
  }

  function watch(judge: Judge): Watching {
    let isOver = false
    let isGone = false
    let back: number | undefined
    let isAnswered = false
    const askOnce = async () => {
      const asked = performance.now()
      const { data, code }: Answered = await ask().catch((error) => {
        if (isGone) return {}
        throw error
      })
      if (code !== undefined && code !== UNFINISHED && !AWAY.includes(code))
        throw new Fault('half served', `the server answers ${code}`)
      if (data !== undefined) {
        seen.answers += 1
        judge(data)
      }
      if (back === undefined || isAnswered || asked < back) return
      const since = performance.now() - back
      isAnswered = data !== undefined || code === UNFINISHED
      if (isAnswered) seen.back = Math.max(seen.back, since)
      else if (since > HUNG) throw new Fault('otherwise', `${code} ${Math.round(since)} ms after`)
    }
    const asking = (async () => {
      const answers: Promise<void>[] = []
      let fault: unknown
      while (fault === undefined && !isGone && (!isOver || (back !== undefined && !isAnswered))) {
        const answered = askOnce().catch((error) => {
          fault ??= error
        })
        answers.push(answered)
        if (inTurn) await answered
        await wait(often)
      }
      await Promise.all(answers)
      if (fault !== undefined) throw fault
    })()
    // It is heard of in `over`.
    asking.catch(() => undefined)
    return {
      isBack() {
        back ??= performance.now()
      },
      isGone() {
        isGone = true
      },
      async over() {
        isOver = true
        await asking
      },
    }
  }

  return {
    async settled() {
      await wait(stale)
      for (;;) {
        const { data } = await ask()
        if (data !== undefined) return data
        await wait(200)
      }
    },
    watch,
    seen,
    stop: (signal = 'SIGKILL') => void server.kill(signal),
    process: server,
    ended,
  }
}
