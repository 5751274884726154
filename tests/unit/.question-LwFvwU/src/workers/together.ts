/** What somebody waits for, while it is made. */
interface Running<Value> {
  value: Promise<Value>
  waiting: number
  stop: AbortController
}

/**
 * Lets those who want the same at the same time wait for one making of it. Each may leave, by their signal; when nobody waits any
 * more, the making is told to stop by a signal of its own.
 */
export function makeTogether<Value>(): (
  key: string,
  make: (signal: AbortSignal) => Promise<Value>,
  signal: AbortSignal,
) => Promise<Value> {
  const running = new Map<string, Running<Value>>()
  return async (key, make, signal) => {
    signal.throwIfAborted()
    const known = running.get(key) ?? start(make)
    running.set(key, known)
    known.waiting += 1
    try {
      return await unless(signal, known.value)
    } finally {
      known.waiting -= 1
      if (known.waiting === 0) {
        if (running.get(key) === known) running.delete(key)
        known.stop.abort(signal.reason)
      }
    }
  }
}

/** The value, or the signal's reason where that comes first. */
export function unless<Value>(signal: AbortSignal, value: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason)
    signal.addEventListener('abort', leave, { once: true })
    value.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
  })
}

function start<Value>(make: (signal: AbortSignal) => Promise<Value>): Running<Value> {
  const stop = new AbortController()
  const value = make(stop.signal)
  // Those who left do not hear how it ended.
  value.catch(() => undefined)
  return { value, waiting: 0, stop }
}
