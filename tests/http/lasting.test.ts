import { expect, it, onTestFinished } from 'vitest'
import { openLasting } from '../../src/cli/beside/lasting.ts'
import { openDoor } from '../../src/cli/beside/owner.ts'
import { reachStore } from '../../src/cli/run.ts'
import { readSettings } from '../../src/settings/settings.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { setUp } from '../../src/store/open.ts'
import { dataFolder } from '../support/command.ts'

it('a demarche mcp that asks through another outlives it, says what to do, and goes on with whoever has the store next', async () => {
  const folder = dataFolder()
  const settings = readSettings({ DEMARCHE_DATA: folder })
  const engine = await openEmbedded(folder)
  onTestFinished(() => engine.close())
  await setUp(engine)
  const first = await openDoor(engine, settings)
  const reaching = { command: 'mcp', beside: true, alone: false, onWait: () => undefined }
  const second = await openLasting(settings, () => reachStore(settings, reaching))
  expect(second.isServed()).toBe(true)
  expect(await second.read('RETURN 1 AS one')).toEqual([{ one: 1 }])
  await first.close()
  await expect(second.read('RETURN 1 AS one')).rejects.toMatchObject({
    code: 'STORE_UNAVAILABLE',
    message: expect.stringMatching(/has gone: start `demarche serve`, .*; or start `demarche mcp` anew/),
  })
  const next = await openDoor(engine, settings)
  expect(await second.read('RETURN 1 AS one')).toEqual([{ one: 1 }])
  await second.close()
  await next.close()
}, 60_000)
