import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { importRows } from '../../src/imports/run.ts'
import { openUnvotes } from '../../src/imports/unvotes/unvotes.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { setUp } from '../../src/store/open.ts'
import { conferenceFolders, seedFolders } from '../support/seed.ts'
import { startServer } from '../support/startServer.ts'
import { cutUnga } from '../support/ungaCut.ts'
import { leaveOut, openPage, type Watched } from './chromium.ts'
import { askServer } from './explorerPage.ts'
import { serveForBrowser } from './serving.ts'
import { doTask, tasks } from './tasks.ts'

const blocs = join(import.meta.dirname, '../../seed/blocs')

/** The article, the invented conference, the blocs, and a part of the roll calls that come with the product: few of them, and of some countries. */
async function startWithVotes(): ReturnType<typeof startServer> {
  const engine = await openEmbedded()
  await setUp(engine)
  await loadDossiers(engine, [...seedFolders, ...conferenceFolders, blocs])
  const countries = ['USA', 'ISR', 'CHN', 'RUS', 'IND', 'BRA', 'FRA', 'GBR', 'DEU', 'GRC', 'IRL', 'ESP']
  const folder = cutUnga({ countries, every: 20 })
  await importRows(engine, openUnvotes(folder))
  rmSync(folder, { recursive: true })
  return startServer({ engine, environment: { DEMARCHE_SEED: 'none' } })
}

describe.skipIf(leaveOut())('what an analyst wants to know', { timeout: 60_000 }, () => {
  const { browser, url } = serveForBrowser(startWithVotes)

  let seen: Watched
  beforeAll(async () => {
    seen = await openPage(browser(), url(), { reducedMotion: 'reduce' })
  })

  it.each(tasks)('$name: three clicks at most, or one sentence', async (task) => {
    const { page, outside, complaints } = seen
    await page.goto(url() + task.start)
    const { clicks, asked } = await doTask(page, task)
    await task.check(page, (query, variables) => askServer(url(), query, variables))
    expect(asked === 1 ? clicks : clicks - 3).toBeLessThanOrEqual(0)
    const faults = complaints.filter((text) => !text.includes('GL Driver Message'))
    expect({ outside, faults }).toEqual({ outside: [], faults: [] })
  })
})
