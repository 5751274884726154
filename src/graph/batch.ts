import DataLoader from 'dataloader'
import type { Engine, Params } from '../store/engine.ts'

/** Parameters that a key has for itself: the text finds each as a map by key. Keys are read together only under equal names. */
export interface OwnParams {
  name: string
  params: Params
}

/** Loads the value of one key through a text that runs once a tick for all the keys asked for with equal parameters. */
export type Load = (text: string, params: Params, key?: string, own?: OwnParams) => Promise<unknown>

/** Batches the reads of one request: one DataLoader for every text and set of parameters. */
export function makeLoad(engine: Engine): Load {
  const loaders = new Map<string, { loader: DataLoader<string, unknown>; own: Map<string, Params> }>()
  return (text, params, key = '', own) => {
    const name = JSON.stringify([text, params, own?.name])
    let batch = loaders.get(name)
    if (!batch) {
      const ownParams = new Map<string, Params>()
      const read = (keys: readonly string[]) => readKeys(engine, text, { ...params, ...byKey(keys, ownParams) }, keys)
      batch = { loader: new DataLoader(read, { maxBatchSize: 1000 }), own: ownParams }
      loaders.set(name, batch)
    }
    if (own) batch.own.set(key, own.params)
    return batch.loader.load(key)
  }
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
