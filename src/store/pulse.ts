import { setImmediate as others, setTimeout as wait } from 'node:timers/promises'

/** Whether a server at the other end of connections still answers: one that hangs closes none of them. */
export interface Pulse {
  /** To be called when something came from it. */
  heard(): void
  /** Whether something came lately, or comes now that it is asked. */
  answers(): Promise<boolean>
  /**
   * Calls `stop` with a Silence when nothing came for `quiet` milliseconds since `began`, and also nothing to a question of its own. Gives what ends
   * the watch.
   */
  watch(stop: (reason: Silence) => void, quiet: number, began?: number): () => void
}

/** A pulse, and for how many milliseconds nothing may come. */
export interface Watch {
  pulse: Pulse
  quiet: number
  /** When it was tried for the first time, by the clock of `performance`: the last try is not waited for as long as the first. Now when absent. */
  began?: number
}

/** The server did not answer in time. */
export class Silence extends Error {}

/** It did not answer somebody else in time, and what was open by then was given up. */
export class Lost extends Silence {}

/** So many milliseconds it may take to answer a question that costs nothing. */
const PROMPT = 3000

/**
 * `ask` resolves when the server answers. One question is under way at a time, for all who watch. `onSilence` is told when somebody began to watch who
 * heard nothing: what was open then may never lead anywhere again.
 */
export function makePulse(ask: () => Promise<unknown>, onSilence: (began: number) => void = () => undefined): Pulse {
  let last = Number.NEGATIVE_INFINITY
  let asking: Promise<boolean> | undefined
  const heard = () => {
    last = performance.now()
  }

  async function asked(): Promise<boolean> {
    const began = performance.now()
    const answered = ask().then(heard, () => undefined)
    // An answer that came while this thread was busy is taken first: timers run before it.
    await Promise.race([answered, wait(PROMPT, undefined, { ref: false }).then(() => others())])
    return last >= began
  }

  async function answers(): Promise<boolean> {
    if (performance.now() - last < PROMPT) return true
    asking ??= asked().finally(() => {
      asking = undefined
    })
    return asking
  }

  return {
    heard,
    answers,
    watch(stop, quiet, began = performance.now()) {
      const opened = performance.now()
      const look = async () => {
        if (performance.now() - Math.max(began, last) < quiet || (await answers())) return
        stop(new Silence(`nothing came for ${quiet} ms`))
        onSilence(opened)
      }
      const timer = setInterval(() => void look(), quiet / 4)
      return () => clearInterval(timer)
    },
  }
}
