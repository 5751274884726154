import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Dossier } from '../../src/imports/dossier/format.ts'

/** A folder of dossiers written for one suite, and gone with it. */
export function makeDossiers(): {
  write(dataset: string, facts: Omit<Dossier, 'dataset'>, text?: string): string
  remove(): void
} {
  const root = mkdtempSync(join(tmpdir(), 'demarche-dossiers-'))
  return {
    /** Writes the facts, and the text they are about as article.txt, and returns the folder. */
    write(dataset, facts, text) {
      const folder = join(root, dataset)
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'dossier.yaml'), stringify({ dataset, ...facts }))
      if (text !== undefined) writeFileSync(join(folder, 'article.txt'), text)
      return folder
    },
    remove: () => rmSync(root, { recursive: true }),
  }
}
