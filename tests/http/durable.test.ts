import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { openDoor } from '../../src/cli/beside/owner.ts'
import { prepareStore } from '../../src/cli/run.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import type { Engine } from '../../src/store/engine.ts'
import { dataFolder, run } from '../support/command.ts'
import { usual, writeDossier } from '../support/writeDossier.ts'

/** Closing a store syncs it too, so a server has it open: what is said to be done has to be on the disk before that ends. */
it('what a command says that it has done is on the disk by then', async () => {
  const folder = dataFolder()
  const [table, map] = [join(folder, 'table.csv'), join(folder, 'map.yaml')]
  writeFileSync(table, 'country,question,answer\nCHN,Clean air is needed,support\n')
  writeFileSync(
    map,
    'dataset: { id: survey }\nactor: { column: country, as: id }\nissue: { column: question, as: name, kind: PROPOSITION }\nstance: { column: answer }\n',
  )
  const { DEMARCHE_DATA, disk } = await serving(join(folder, 'store'))
  for (const args of [
    ['load', writeDossier(usual)],
    ['import', 'csv', table, '--map', map],
    ['keep-apart', 'USA', 'CAN'],
    ['keep-apart', 'USA', 'CAN', '--undo'],
    ['merge', 'example-times', 'example-ministry'],
    ['remove', 'survey'],
  ]) {
    disk.writes = 0
    const command = run(args, { DEMARCHE_DATA })
    const lacked = new Promise((resolve) => command.process.stdout?.once('data', () => resolve(disk.lacks)))
    expect(await command.ended).toMatchObject({ code: 0, errors: '' })
    expect([args[0], disk.writes > 0, await lacked]).toEqual([args[0], true, false])
  }
})

/** A store that is open, with a door for commands; `disk` tells whether it lacks anything of what was written. */
async function serving(dataFolder: string) {
  const engine = await openEmbedded(dataFolder)
  await prepareStore(engine, 'article')
  const disk = { writes: 0, lacks: false }
  const write: Engine['write'] = (work) => {
    disk.writes += 1
    disk.lacks = true
    return engine.write(work)
  }
  const sync = async () => {
    await engine.sync()
    // Who does not wait for it is ahead of it.
    await wait(300)
    disk.lacks = false
  }
  const door = await openDoor({ ...engine, write, sync }, { neo4j: null, dataFolder })
  onTestFinished(() => door.close().then(() => engine.close()))
  return { DEMARCHE_DATA: dataFolder, disk }
}
