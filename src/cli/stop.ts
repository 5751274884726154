/** The exit code of what Ctrl-C, or SIGTERM, has stopped. */
export const STOPPED = 130

/** Does work that Ctrl-C or SIGTERM stops in order; a second one ends the process at once. What was stopped exits with 130 and says no more. */
export async function untilStopped<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
  const stop = new AbortController()
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(STOPPED)
    stop.abort()
  }
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  try {
    return await work(stop.signal)
  } catch (error) {
    if (!stop.signal.aborted) throw error
    process.exitCode = STOPPED
    return undefined
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
}

/** The same items, until the signal. */
export async function* stoppable<Item>(items: AsyncIterable<Item>, signal: AbortSignal): AsyncGenerator<Item> {
  for await (const item of items) {
    signal.throwIfAborted()
    yield item
  }
}
