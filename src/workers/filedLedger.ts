import type { Columns } from '../graph/ledger.ts'
import { readLedgerFile, writeLedgerFile } from '../graph/ledgerFile.ts'
import { readEnds, readLedger } from '../graph/readLedger.ts'
import type { Engine } from '../store/engine.ts'

/** The ledger of all positions in a file beside the store, where the store has a folder: the next process need not read it from the store. */
export interface FiledLedger {
  /** What the file holds of this version of the data; undefined where that is nothing. */
  read(version: string | null): Promise<Columns | undefined>
  /** Writes the file soon, unless the data has changed by then. Nobody waits for it. */
  fileSoon(version: string | null, columns: Columns): void
  /** Writes what was to be written soon. */
  close(): Promise<void>
}

export interface FileSettings {
  /** From so many positions on: fewer are read as fast from the store. */
  least: number
  /** How long the data has to stay as it is, in milliseconds: where it goes on changing, no file is written for each change. */
  delay: number
  /** Is told, once, why the file cannot be written: answers do not need it. */
  onFault?: (sentence: string) => void
}

export const fileDefaults: FileSettings = { least: 20_000, delay: 5000 }

export function openFiledLedger(
  { folder, readOnly, version: versionNow }: Engine,
  settings: FileSettings,
): FiledLedger {
  const { least, delay, onFault } = settings
  let waiting: { timer: NodeJS.Timeout; write: () => Promise<void> } | undefined
  let writing = Promise.resolve()
  let isFaultTold = false

  async function write(folder: string, version: string, columns: Columns): Promise<void> {
    try {
      if ((await versionNow()) === version) await writeLedgerFile(folder, version, columns)
    } catch (error) {
      if (!isFaultTold) onFault?.(unwritten(folder, error))
      isFaultTold = true
    }
  }

  function flush(): Promise<void> {
    const due = waiting
    waiting = undefined
    if (due) {
      clearTimeout(due.timer)
      writing = writing.then(due.write)
    }
    return writing
  }

  return {
    read: async (version) => (folder === undefined || version === null ? undefined : readLedgerFile(folder, version)),
    fileSoon(version, columns) {
      if (folder === undefined || readOnly !== undefined || version === null || columns.size < least) return
      if (waiting) clearTimeout(waiting.timer)
      waiting = { timer: setTimeout(flush, delay).unref(), write: () => write(folder, version, columns) }
    },
    close: flush,
  }
}

/**
 * Reads the ledger of all positions from the store and writes its file, where the store has a folder: for a process that has changed the data and
 * is about to end, so that the next need not read it. Rejects as the store and the system do.
 */
export async function fileLedger(engine: Engine): Promise<void> {
  const { folder, readOnly } = engine
  const version = await engine.version()
  if (folder === undefined || readOnly !== undefined || version === null) return
  const columns = await readLedger(engine, {}, await readEnds(engine), new AbortController().signal)
  if ((await engine.version()) === version) await writeLedgerFile(folder, version, columns)
}

function unwritten(folder: string, error: unknown): string {
  const why = (error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'the disk is full' : (error as Error).message
  return `What questions over all positions read could not be written into the data folder ${folder} (${why}): after a start the first of them takes longer.`
}
