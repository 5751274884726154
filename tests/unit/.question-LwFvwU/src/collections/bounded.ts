/** Values by key, the most recently used of them, as many as are no larger than `most` together; bytes, or how many where each counts 1. */
export interface Bounded<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value, size: number): void
  delete(key: string): void
  clear(): void
}

export function makeBounded<Value>(most: number): Bounded<Value> {
  const values = new Map<string, { value: Value; size: number }>()
  let total = 0
  const remove = (key: string) => {
    total -= values.get(key)?.size ?? 0
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
    set(key, value, size) {
      remove(key)
      if (size > most) return
      values.set(key, { value, size })
      total += size
      for (const oldest of values.keys()) {
        if (total <= most) break
        remove(oldest)
      }
    },
    delete: remove,
    clear() {
      values.clear()
      total = 0
    },
  }
}
