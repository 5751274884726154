import { existsSync, readdirSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { dossierName } from './dossier/read.ts'

/** What comes with the product is found from any folder: `seed/unga`. */
export function locate(file: string): string {
  const bundled = join(import.meta.dirname, '../..', file)
  return !isAbsolute(file) && file.startsWith('seed/') && !existsSync(file) && existsSync(bundled) ? bundled : file
}

/** The folders of dossiers that are named, themselves or by the folder that holds them. */
export function locateDossiers(folders: string[]): string[] {
  return folders.map(locate).flatMap((folder) => {
    const isDossier = (path: string) => existsSync(join(path, dossierName))
    if (isDossier(folder) || !existsSync(folder)) return [folder]
    const inside = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(folder, name))
      .filter(isDossier)
    return inside.length > 0 ? inside.sort() : [folder]
  })
}
