/** Lets at most so many pieces of work run at once; the others wait in line. */
export function makeLimit(most: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const line: (() => void)[] = []
  let running = 0
  return async (work) => {
    // Whoever ends gives its place to the next in line.
    if (running >= most) await new Promise<void>((resolve) => line.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      const next = line.shift()
      if (next) next()
      else running -= 1
    }
  }
}
