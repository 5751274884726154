import DataLoader from 'dataloader'
import type { Engine, Params } from '../store/engine.ts'

/** Parameters that depend on all the keys of a batch; equal names make equal parameters. */
export interface BatchParams {
  name: string
  of: (keys: readonly string[]) => Promise<Params>
}

/** Loads the value of one key through a text that runs once a tick for all the keys asked for with equal parameters. */
export type Load = (text: string, params: Params, key?: string, more?: BatchParams) => Promise<unknown>

/** Batches the reads of one request: one DataLoader for every text and set of parameters. */
export function makeLoad(engine: Engine): Load {
  const loaders = new Map<string, DataLoader<string, unknown>>()
  return (text, params, key = '', more) => {
    const name = JSON.stringify([text, params, more?.name])
    let loader = loaders.get(name)
    if (!loader) {
      const read = (keys: readonly string[]) => readKeys(engine, text, params, keys, more)
      loader = new DataLoader(read, { maxBatchSize: 1000 })
      loaders.set(name, loader)
    }
    return loader.load(key)
  }
}

/** The values in the order of the keys, undefined where the statement returned no row. */
async function readKeys(
  engine: Engine,
  text: string,
  params: Params,
  keys: readonly string[],
  more?: BatchParams,
): Promise<unknown[]> {
  const rows = await engine.read(text, { ...params, ...(await more?.of(keys)), keys })
  const values = new Map(rows.map((row) => [row.key ?? '', row.value]))
  return keys.map((key) => values.get(key))
}
