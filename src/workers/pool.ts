import { Worker, type WorkerOptions } from 'node:worker_threads'
import { DemarcheError } from '../errors.ts'
import { outcomeOf, unwrap } from './outcome.ts'
import type { FromWorker, Job, Need, ToWorker } from './protocol.ts'

export interface PoolSettings {
  /** How many questions are worked on at once. */
  workers: number
  /** How many more may wait. */
  queue: number
  /** The longest that a worker may take for one question, in milliseconds. */
  timeout: number
  /** The most memory for one worker's own objects, in megabytes; what is shared does not count. */
  memory: number
  /** What they are, for whoever is turned away. */
  work?: string
  /** The file beside this one that they run. */
  script?: 'worker' | 'drawer'
}

/** What a question came to, and how long it would be as JSON: the measure of the memory it takes. */
export interface Answered {
  value: unknown
  bytes: number
}

export interface Pool<Work = Job> {
  /** Has a worker answer; `provide` gives it what it turns out to need. Rejects with the signal's reason, and then nobody works on it any more. */
  run(job: Work, provide: (need: Need) => Promise<unknown>, signal: AbortSignal): Promise<Answered>
  /** Starts a worker, unless one is there, for a question that is about to come. */
  prepare(): void
  /** How many workers are at work, and how many questions wait for one. */
  load(): { busy: number; waiting: number }
  close(): Promise<void>
}

interface Task<Work> {
  job: Work
  provide: (need: Need) => Promise<unknown>
  resolve: (answered: Answered) => void
  reject: (reason: unknown) => void
}

/** A worker, and what it works on. */
interface Hand<Work> {
  worker: Worker
  task: Task<Work> | null
  timer?: NodeJS.Timeout
}

/** The room for a worker's young objects, in megabytes. Much of what it makes is columns, which lie elsewhere; of the room that V8 would take much is never given back. */
const YOUNG = 8

/** Workers that are started when there is something for them to do. One that dies, or has to be stopped, is replaced in the same way. */
export function openPool<Work extends object = Job>(settings: PoolSettings): Pool<Work> {
  const hands = new Set<Hand<Work>>()
  const queue: Task<Work>[] = []

  function next(): void {
    const task = queue[0]
    const hand = task && ([...hands].find((idle) => idle.task === null) ?? hire())
    if (!task || !hand) return
    queue.shift()
    hand.task = task
    hand.timer = setTimeout(() => dismiss(hand, tooLong(settings.timeout)), settings.timeout)
    hand.worker.ref()
    post(hand, { job: 0, ...task.job })
  }

  function hire(): Hand<Work> | undefined {
    if (hands.size >= settings.workers) return undefined
    const worker = startWorker(settings.script ?? 'worker', {
      resourceLimits: { maxOldGenerationSizeMb: settings.memory, maxYoungGenerationSizeMb: YOUNG },
    })
    const hand: Hand<Work> = { worker, task: null }
    hands.add(hand)
    worker.on('message', (message: FromWorker) => void hear(hand, message))
    worker.on('error', (error: Error & { code?: string }) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      dismiss(hand, isFull ? tooMuch(settings.memory) : error)
    })
    worker.on('exit', (code) => dismiss(hand, died(code)))
    worker.unref()
    return hand
  }

  async function hear(hand: Hand<Work>, message: FromWorker): Promise<void> {
    const { task } = hand
    if (!task) return
    if ('need' in message) {
      const outcome = await outcomeOf(() => task.provide(message))
      if (hand.task === task) post(hand, { given: message.need, ...outcome })
      return
    }
    release(hand)
    try {
      task.resolve({ value: unwrap(message), bytes: message.bytes })
    } catch (error) {
      task.reject(error)
    }
    next()
  }

  function release(hand: Hand<Work>): void {
    clearTimeout(hand.timer)
    hand.task = null
    hand.worker.unref()
  }

  /** Ends a worker in the middle of whatever it does. */
  function dismiss(hand: Hand<Work>, reason: unknown): void {
    if (!hands.delete(hand)) return
    const { task } = hand
    release(hand)
    void hand.worker.terminate()
    task?.reject(reason)
    next()
  }

  return {
    async run(job, provide, signal) {
      if (queue.length >= settings.queue) throw tooMany(settings)
      signal.throwIfAborted()
      let stop = () => {}
      const answered = new Promise<Answered>((resolve, reject) => {
        const task: Task<Work> = { job, provide, resolve, reject }
        stop = () => {
          const place = queue.indexOf(task)
          if (place !== -1) queue.splice(place, 1)
          for (const hand of hands) if (hand.task === task) dismiss(hand, signal.reason)
          reject(signal.reason)
        }
        signal.addEventListener('abort', stop)
        queue.push(task)
        next()
      })
      return answered.finally(() => signal.removeEventListener('abort', stop))
    },
    prepare() {
      if (hands.size === 0) hire()
    },
    load: () => ({ busy: [...hands].filter(({ task }) => task !== null).length, waiting: queue.length }),
    async close() {
      for (const task of queue.splice(0)) task.reject(stopping())
      await Promise.all(
        [...hands].map((hand) => {
          dismiss(hand, stopping())
          return hand.worker.terminate()
        }),
      )
    },
  }
}

/** The worker is the file beside this one. Where this is source and not built, as in tests, so is that: tsx runs it. */
function startWorker(script: string, options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`./${script}.js`, import.meta.url), options)
  const file = new URL(`./${script}.ts`, import.meta.url).href
  const run = `import('tsx/esm/api').then(({ register }) => register()).then(() => import(${JSON.stringify(file)}))`
  return new Worker(run, { ...options, eval: true })
}

function post<Work>({ worker }: Hand<Work>, message: ToWorker<Work>): void {
  worker.postMessage(message)
}

export function tooLong(timeout: number): DemarcheError {
  return new DemarcheError(
    'TIMEOUT',
    `This question took longer than ${timeout} ms. Narrow its filter, or raise DEMARCHE_TIMEOUT.`,
  )
}

function tooMuch(memory: number): DemarcheError {
  return new DemarcheError(
    'QUERY_TOO_LARGE',
    `This question takes more memory than one may, ${memory} MB; narrow its filter.`,
  )
}

function tooMany({ workers, queue, work = 'questions over many positions' }: PoolSettings): DemarcheError {
  return new DemarcheError(
    'OVERLOADED',
    `The server works on ${workers} of the ${work} at once, and ${queue} more wait: ask again in a moment.`,
  )
}

function died(code: number): DemarcheError {
  return new DemarcheError(
    'INTERNAL_SERVER_ERROR',
    `The worker that answered this question ended with code ${code}; another one takes its place. Ask again.`,
  )
}

export function stopping(): DemarcheError {
  return new DemarcheError('OVERLOADED', 'The server is stopping: ask again when it is back.')
}
