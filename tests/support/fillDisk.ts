import { openEmbedded } from '../../src/store/embedded.ts'

/** Writes until the disk is full, then tries what is left to do, and prints what each said. */
const [, , folder = ''] = process.argv
const engine = await openEmbedded(folder)
let batches = 0
const attempt = async (work: () => Promise<unknown>) => {
  try {
    await work()
    return null
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    return { code, message }
  }
}
const name = 'x'.repeat(200)
const write = await attempt(async () => {
  for (; ; batches++)
    await engine.write((run) => run('UNWIND range(1, 100) AS at CREATE (:Entity {name: $name, at: at})', { name }))
})
console.log(JSON.stringify({ batches, write, sync: await attempt(engine.sync), close: await attempt(engine.close) }))
process.exit(0)
