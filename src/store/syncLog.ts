import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A commit has written its log when it is done; what is missing against a power cut is that the disk has it. A checkpoint would do that too, but
 * takes the longer the larger the store is, and holds up this thread.
 */
export async function syncLog(folder: string): Promise<void> {
  const log = join(folder, 'graph.grafeo.wal')
  for (const name of await readdir(log)) {
    // A checkpoint may have come between: what stood in the log that is gone is in the store, on the disk.
    const file = await open(join(log, name), 'r+').catch(unlessMissing)
    await file?.sync().finally(() => file.close())
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
