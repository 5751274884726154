import { formats } from '../../src/exports/formats.ts'
import { type Param, readRequest } from '../../src/exports/request.ts'
import { writeExport } from '../../src/exports/write.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import type { Engine } from '../../src/store/engine.ts'
import { seedFolders } from '../support/seed.ts'

export const licence = 'https://example.org/licence'

/** The filters that the exports are compared over, as parameters of an address. */
export const filters: Record<string, Param[]> = {
  everything: [],
  'one topic, rolled up': [['issue', 'cybersecurity']],
  'several conditions': [
    ['target', 'USA'],
    ['stance', 'OPPOSE'],
    ['stance', 'SUPPORT'],
    ['role', 'AMBASSADOR'],
  ],
  'two issues, one within the other, a stance that flips on its way up': [
    ['issue', 'international-system'],
    ['issue', 'reform-of-international-system'],
    ['stance', 'SUPPORT'],
  ],
  'a stance anywhere': [['stance', 'OPPOSE']],
  'the officials of a country': [['country', 'CHN']],
  'dated ones': [
    ['statedFrom', '2013'],
    ['statedTo', '2014'],
  ],
  nothing: [['actor', 'nobody']],
}

/** The seed, and a dossier whose names and words file formats stumble over. */
export async function fill(engine: Engine): Promise<void> {
  await loadDossiers(engine, [...seedFolders, `${import.meta.dirname}/awkward`])
}

/** The whole file of an export. */
export async function makeFile(engine: Engine, name: string, params: Param[]): Promise<Buffer> {
  const format = formats.find((known) => known.name === name)
  if (!format) throw new Error(`There is no format ${name}.`)
  const request = readRequest(format, false, params, licence)
  const chunks: Buffer[] = []
  for await (const chunk of writeExport(engine, request, new AbortController().signal)) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
