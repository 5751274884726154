/** Values by key, the most recently used of them, as many as take no more than `most` bytes together. */
export interface Bounded<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value, bytes: number): void
  clear(): void
}

export function makeBounded<Value>(most: number): Bounded<Value> {
  const values = new Map<string, { value: Value; bytes: number }>()
  let total = 0
  const remove = (key: string) => {
    total -= values.get(key)?.bytes ?? 0
    values.delete(key)
  }
  return {
    get(key) {
      const known = values.get(key)
      if (!known) return undefined
      values.delete(key)
      values.set(key, known)
      return known.value
    },
    set(key, value, bytes) {
      remove(key)
      if (bytes > most) return
      values.set(key, { value, bytes })
      total += bytes
      for (const oldest of values.keys()) {
        if (total <= most) break
        remove(oldest)
      }
    },
    clear() {
      values.clear()
      total = 0
    },
  }
}
