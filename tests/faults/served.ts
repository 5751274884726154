import { setTimeout as wait } from 'node:timers/promises'
import { demarche, Fault } from './verbs.ts'

/**
 * In milliseconds: a server that takes longer for an answer or an error, or to answer once the store is back, counts as hung. Promised are 10 s and 5 s;
 * what else the machine does takes its part of them, and so they are printed to be compared.
 */
const HUNG = 60_000
/** A server answers for a second with what another process has replaced. */
const STALE = 1500
/** How often it is asked, in milliseconds. */
const OFTEN = 500
const QUERY = '{ positions { totalCount } issues { totalCount } countries { totalCount } }'
/** Refusals that are right while the store is away, and those of a store that is there and not whole. */
const AWAY = ['STORE_UNAVAILABLE', 'TIMEOUT', 'OVERLOADED']
const UNFINISHED = 'STORE_UNFINISHED'

/** A server of the store, asked by and by while something befalls it. */
export interface Served {
  /** What it answers of a store that nobody disturbs. */
  settled(): Promise<string>
  /** Asks until `over`; `isBack` says when the store was there again. Only one of `whole` may be answered, if they are given. */
  watch(whole?: string[]): { isBack(): void; over(): Promise<void> }
  /** The longest that anything took so far, in milliseconds. */
  seen: { answer: number; back: number }
  stop(): void
}

export async function serve(environment: Record<string, string>): Promise<Served> {
  const server = demarche(environment, ['serve'])
  const url = await new Promise<string>((resolve) => {
    let said = ''
    server.stdout?.setEncoding('utf8').on('data', (text) => {
      said += text
      const found = said.match(/http:\/\/[\d.:]+/)
      if (found && said.includes('/graphql')) resolve(found[0])
    })
  })
  const seen = { answer: 0, back: 0 }

  async function ask(): Promise<{ data?: string; code?: string }> {
    const start = performance.now()
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY }),
    })
    const { data, errors } = (await answer.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] }
    const took = performance.now() - start
    seen.answer = Math.max(seen.answer, took)
    if (took > HUNG) throw new Fault('otherwise', `a request took ${Math.round(took)} ms`)
    return errors?.[0] ? { code: errors[0].extensions.code } : { data: JSON.stringify(data) }
  }

  function watch(whole?: string[]): ReturnType<Served['watch']> {
    let isOver = false
    let back: number | undefined
    let isAnswered = false
    const askOnce = async () => {
      const asked = performance.now()
      const { data, code } = await ask()
      if (code !== undefined && code !== UNFINISHED && !AWAY.includes(code))
        throw new Fault('otherwise', `the server answers ${code}`)
      if (data !== undefined && whole && !whole.includes(data)) throw new Fault('half served', `${data} is answered`)
      if (back === undefined || isAnswered || asked < back) return
      const since = performance.now() - back
      isAnswered = data !== undefined || code === UNFINISHED
      if (isAnswered) seen.back = Math.max(seen.back, since)
      else if (since > HUNG) throw new Fault('otherwise', `${code} ${Math.round(since)} ms after`)
    }
    const asking = (async () => {
      const answers: Promise<void>[] = []
      let fault: unknown
      // None waits for the one before it, which may have met the store while it was away.
      while (fault === undefined && (!isOver || (back !== undefined && !isAnswered))) {
        answers.push(
          askOnce().catch((error) => {
            fault ??= error
          }),
        )
        await wait(OFTEN)
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
      async over() {
        isOver = true
        await asking
      },
    }
  }

  return {
    async settled() {
      await wait(STALE)
      for (;;) {
        const { data } = await ask()
        if (data !== undefined) return data
        await wait(200)
      }
    },
    watch,
    seen,
    stop: () => void server.kill('SIGKILL'),
  }
}
