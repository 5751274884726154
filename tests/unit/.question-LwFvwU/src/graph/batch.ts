import DataLoader from 'dataloader'
import { makeBounded } from '../collections/bounded.ts'
import { makeCache } from '../store/cache.ts'
import type { Engine, Params } from '../store/engine.ts'

/** So many keys are read by one query. */
const AT_ONCE = 1000

/** Parameters that a key has for itself: the text finds each as a map by key. Keys are read together only under equal names. */
export interface OwnParams {
  name: string
  params: Params
}

/** Loads the value of one key through a text that runs once a tick for all the keys asked for with equal parameters. */
export type Load = (text: string, params: Params, key?: string, own?: OwnParams) => Promise<unknown>

/** Finds the value of a key that only the data decides. */
export type Lookup = (key: string) => Promise<unknown>

/** Batches the reads of one request: one DataLoader for every text and set of parameters. A text that has a lookup is not read. */
export function makeLoad(engine: Engine, lookups: ReadonlyMap<string, Lookup> = new Map()): Load {
  const loaders = new Map<string, { loader: DataLoader<string, unknown>; own: Map<string, Params> }>()
  return (text, params, key = '', own) => {
    const lookup = lookups.get(text)
    if (lookup) return lookup(key)
    const name = JSON.stringify([text, params, own?.name])
    let batch = loaders.get(name)
    if (!batch) {
      const ownParams = new Map<string, Params>()
      const read = (keys: readonly string[]) => readKeys(engine, text, { ...params, ...byKey(keys, ownParams) }, keys)
      batch = { loader: new DataLoader(read, { maxBatchSize: AT_ONCE }), own: ownParams }
      loaders.set(name, batch)
    }
    if (own) batch.own.set(key, own.params)
    return batch.loader.load(key)
  }
}

/** A lookup through a text that takes nothing but keys; the `most` used last are cached until the data changes. */
export function makeLookup(engine: Engine, text: string, most: number): Lookup {
  const loader = makeCache(engine, async () => {
    const read = (keys: readonly string[]) => readKeys(engine, text, {}, keys)
    const values = makeBounded<Promise<unknown>>(most)
    const cacheMap = { ...values, set: (key: string, value: Promise<unknown>) => values.set(key, value, 1) }
    return new DataLoader<string, unknown>(read, { maxBatchSize: AT_ONCE, cacheMap })
  })
  return async (key) => (await loader()).load(key)
}

/** The keys' own parameters, each as a map by key. */
function byKey(keys: readonly string[], own: Map<string, Params>): Params {
  const params: Record<string, Params> = {}
  for (const key of keys) {
    for (const [name, value] of Object.entries(own.get(key) ?? {})) {
      params[name] ??= {}
      params[name][key] = value
    }
  }
  return params
}

/** The values in the order of the keys, undefined where the query returned no row. */
async function readKeys(engine: Engine, text: string, params: Params, keys: readonly string[]): Promise<unknown[]> {
  const rows = await engine.read(text, { ...params, keys })
  const values = new Map(rows.map((row) => [row.key ?? '', row.value]))
  return keys.map((key) => values.get(key))
}
