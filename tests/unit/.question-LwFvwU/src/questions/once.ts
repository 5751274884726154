import type { Ledger } from '../graph/ledger.ts'

/**
 * Makes a value of a ledger once for equal keys, and holds the newest `most` of them as long as the ledger is held. One that
 * could not be made is not held.
 */
export function oncePerLedger<Value, Rest extends unknown[]>(
  most: number,
  keyOf: (...rest: Rest) => string,
  make: (ledger: Ledger, ...rest: Rest) => Promise<Value>,
): (ledger: Ledger, ...rest: Rest) => Promise<Value> {
  const made = new WeakMap<Ledger, Map<string, Promise<Value>>>()
  return (ledger, ...rest) => {
    const known = made.get(ledger) ?? new Map<string, Promise<Value>>()
    made.set(ledger, known)
    const key = keyOf(...rest)
    const value = known.get(key) ?? make(ledger, ...rest)
    known.set(key, value)
    value.catch(() => known.delete(key))
    if (known.size > most) known.delete(known.keys().next().value ?? '')
    return value
  }
}
