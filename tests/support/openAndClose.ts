import { openEmbedded } from '../../src/store/embedded.ts'

/** Opens the store, writes a batch and closes it, again and again, and prints the number of each batch that was acknowledged. */
const [, , folder = ''] = process.argv
for (;;) {
  const engine = await openEmbedded(folder)
  const [row] = await engine.read('MATCH (node:Entity) RETURN count(DISTINCT node.batch) AS batch')
  const batch = row?.batch as number
  await engine.write((run) => run('UNWIND range(1, 1000) AS at CREATE (:Entity {batch: $batch, at: at})', { batch }))
  process.stdout.write(`${batch}\n`)
  await engine.close()
}
