import { ensureReference } from '../../src/imports/reference.ts'
import { importRows } from '../../src/imports/run.ts'
import { openUnvotes } from '../../src/imports/unvotes/unvotes.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import type { Engine } from '../../src/store/engine.ts'
import { openNeo4j } from '../../src/store/neo4j.ts'
import { setUp } from '../../src/store/open.ts'

/** `importChild.ts STORE FOLDER STATEMENT`: imports the folder and kills itself with SIGKILL before its n-th writing statement, in mid-transaction. */
const [store = '', folder = '', last = '0'] = process.argv.slice(2)
const engine = store.startsWith('bolt')
  ? await openNeo4j({
      uri: store,
      username: 'neo4j',
      password: process.env.NEO4J_PASSWORD ?? '',
      database: 'neo4j',
      timeout: 60_000,
    })
  : await openEmbedded(store)
await setUp(engine)
await ensureReference(engine, false)
await importRows(killing(engine, Number(last)), openUnvotes(folder), { batchBytes: 20_000 })
await engine.close()

function killing(engine: Engine, last: number): Engine {
  let count = 0
  return {
    ...engine,
    write: (work) =>
      engine.write((run) =>
        work((text, params) => {
          count += 1
          if (count === last) process.kill(process.pid, 'SIGKILL')
          return run(text, params)
        }),
      ),
  }
}
