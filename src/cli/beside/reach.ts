import { setTimeout as wait } from 'node:timers/promises'
import { DemarcheError } from '../../errors.ts'
import type { Settings } from '../../settings.ts'
import type { Engine } from '../../store/engine.ts'
import { readHolder } from '../../store/holder.ts'
import { openEngine } from '../../store/open.ts'
import { atWork, type Visit, visit } from './visitor.ts'

/** How long a command waits for another one that has the store open, in milliseconds. */
export const WAITS_FOR = 600_000
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
  const { command, alone, onWait, signal, limit = WAITS_FOR } = reaching
  const folder = neo4j ? undefined : dataFolder
  const end = performance.now() + limit
  for (let said = false; ; said = true) {
    const served = folder === undefined ? undefined : await visit(folder, reaching)
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
      const isWorthIt = error instanceof DemarcheError && error.code === 'STORE_IN_USE' && performance.now() < end
      if (!isWorthIt || folder === undefined) throw error
      if (!said) onWait(waitsFor(folder))
    }
    await wait(PAUSE, undefined, signal ? { signal } : {})
  }
}

function waitsFor(folder: string): string {
  const holder = readHolder(folder)
  return holder?.command
    ? atWork(holder.command, holder.pid)
    : `Another process has the data folder ${folder} open; waiting until it has ended.`
}
