import { setTimeout as wait } from 'node:timers/promises'
import { DemarcheError } from '../../errors.ts'
import type { Settings } from '../../settings/settings.ts'
import type { Engine } from '../../store/engine.ts'
import { readHolder } from '../../store/holder.ts'
import { openEngine } from '../../store/open.ts'
import { atWork, type Visit, visit } from './visitor.ts'

/** How long a command waits for another one that has the store open, in milliseconds, and for a server: while it starts and stops, nobody is let in. */
const WAITS_FOR = 600_000
const WAITS_FOR_SERVER = 60_000
const PAUSE = 200

export interface Reached {
  engine: Engine
  /** Whether it is a server's, which has prepared it. */
  isServed: boolean
}

export interface Reaching extends Visit {
  /** Whether it takes a store that nobody serves. */
  alone: boolean
  /** How long it waits, in milliseconds. */
  limit?: number
}

/**
 * The store of the settings: the one of the server that has the data folder open, else a store of this command's own. While another command has it open it
 * waits and says so. Rejects with STORE_IN_USE when that has lasted for the limit, and as opening and visiting do.
 */
export async function reachStore(settings: Settings, reaching: Reaching): Promise<Reached> {
  const { neo4j, dataFolder } = settings
  const { command, beside, alone, onWait, signal } = reaching
  const folder = neo4j ? undefined : dataFolder
  const start = performance.now()
  for (let said = false; ; said = true) {
    const served = folder === undefined ? undefined : await visit(folder, { ...reaching, beside: beside || alone })
    if (served && folder !== undefined && alone) {
      await served.close()
      throw new DemarcheError(
        'STORE_IN_USE',
        `A server has the data folder ${folder} open, and ${command} takes a store that nobody serves. Stop it, or name another folder in DEMARCHE_DATA.`,
      )
    }
    if (served) return { engine: served, isServed: true }
    try {
      return { engine: await openEngine(settings, command), isServed: false }
    } catch (error) {
      const isInUse = error instanceof DemarcheError && error.code === 'STORE_IN_USE'
      if (!isInUse || folder === undefined) throw error
      const holder = readHolder(folder)
      const limit = reaching.limit ?? (holder?.command === 'serve' ? WAITS_FOR_SERVER : WAITS_FOR)
      if (performance.now() - start > limit) throw error
      if (!said) onWait(holder?.command ? atWork(holder.command, holder.pid) : unknown(folder))
    }
    await wait(PAUSE, undefined, signal ? { signal } : {})
  }
}

function unknown(folder: string): string {
  return `Another process has the data folder ${folder} open; waiting until it has ended.`
}
