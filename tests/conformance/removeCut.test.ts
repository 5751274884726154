import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { removeDataset } from '../../src/facts/datasets.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { openSources } from '../../src/imports/formats.ts'
import { importRows } from '../../src/imports/run.ts'
import type { Engine } from '../../src/store/engine.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'
import { seedFolders } from '../support/seed.ts'

/** A second source of Cui Tiankai's posts, with one that the article does not have: roles of the article's statements hang on it. */
const popolo = {
  persons: [{ id: 'cui', name: 'Cui Tiankai', identifiers: [{ scheme: 'demarche', identifier: 'cui-tiankai' }] }],
  organizations: [{ id: 'academy', name: 'An academy', classification: 'academy' }],
  posts: [{ id: 'dean', label: 'Dean', organization_id: 'academy' }],
  memberships: [{ person_id: 'cui', post_id: 'dean', organization_id: 'academy', start_date: '2001' }],
}

describe.each(engines)('a removal that is cut off on $name', ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-removal-'))
  const file = join(folder, 'posts.json')
  writeFileSync(file, JSON.stringify(popolo))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('ends the same when it is run again, wherever it was', async () => {
    const whole = await filled()
    const writes = await removeBut(whole, Number.POSITIVE_INFINITY)
    expect(writes).toBeGreaterThan(3)
    const hash = await graphHash(whole)
    await expect(removeDataset(whole, 'posts')).rejects.toThrow('There is no dataset posts.')
    await whole.close()
    for (let cut = 1; cut < writes; cut += 1) {
      const engine = await filled()
      await expect(removeBut(engine, cut)).rejects.toThrow('cut off')
      expect(await graphHash(engine)).not.toBe(hash)
      await removeDataset(engine, 'posts')
      expect(await graphHash(engine), `after ${cut} writes`).toBe(hash)
      await engine.close()
    }
  })

  async function filled(): Promise<Engine> {
    const engine = await open()
    await loadDossiers(engine, seedFolders)
    for (const source of openSources('popolo', [file], { dataset: 'posts' })) await importRows(engine, source)
    return engine
  }

  /** Removes, and fails after so many writes; gives how many there were. */
  async function removeBut(engine: Engine, most: number): Promise<number> {
    let writes = 0
    const write: Engine['write'] = (work) => {
      if (writes === most) throw new Error('cut off')
      writes += 1
      return engine.write(work)
    }
    await removeDataset({ ...engine, write }, 'posts')
    return writes
  }
})
