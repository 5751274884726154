import type { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'

/** So many turns are for others before somebody begins all the same. */
const OTHERS = 32
/** A turn of the event loop that takes more milliseconds has enough to do without anybody who begins. */
const TURN = 10

interface Waiting {
  begin: () => void
  answer: Answer
}

type Answer = Pick<ServerResponse, 'closed' | 'once'>

interface Line {
  /** How many wait for their turn. */
  length(): number
  /** Resolves when it is the request's turn; never for a client that has gone by then. */
  turn(answer: Answer): Promise<void>
}

/**
 * Lets requests begin in the order in which they came, and so that others are heard between, health too. Node takes one new connection in a turn
 * of the event loop, so where every turn is long they wait before this process knows of them: as long as somebody connects, and as long as what
 * has begun makes turns long, nobody begins.
 */
export function makeLine(server: EventEmitter): Line {
  const line: Waiting[] = []
  let begun = 0
  let isHeard = true
  let isArmed = false
  let turnBegan = 0
  let held = 0
  server.on('connection', () => {
    isHeard = false
  })
  const start = ({ begin, answer }: Waiting) => {
    if (answer.closed) return
    begun += 1
    answer.once('close', () => {
      begun -= 1
    })
    begin()
  }
  function arm(): void {
    isArmed = true
    turnBegan = performance.now()
    setImmediate(next)
  }
  function next(): void {
    const isShort = performance.now() - turnBegan <= TURN
    const goesOn = (isHeard && (isShort || begun === 0)) || held >= OTHERS
    isHeard = true
    isArmed = false
    held = goesOn ? 0 : held + 1
    const first = goesOn ? line.shift() : undefined
    if (line.length > 0) arm()
    if (first) start(first)
  }
  return {
    length: () => line.length,
    turn(answer) {
      const turn = new Promise<void>((begin) => line.push({ begin, answer }))
      if (begun === 0 && isHeard && line.length === 1) start(line.pop() as Waiting)
      else if (!isArmed) arm()
      return turn
    },
  }
}
