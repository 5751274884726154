import { own } from '../collections/own.ts'
import { DemarcheError, show } from '../errors.ts'
import { openAnnotations } from './annotations/annotations.ts'
import { openCsv } from './csv/csv.ts'
import { openDna } from './dna/dna.ts'
import { openFtm } from './ftm/ftm.ts'
import { openHowtheyvote } from './howtheyvote/howtheyvote.ts'
import { openPopolo } from './popolo/popolo.ts'
import { openQdpx } from './qdpx/qdpx.ts'
import { locate } from './read/door.ts'
import type { ImportSource } from './row.ts'
import { openSpeeches } from './speeches/speeches.ts'
import { openUnvotes } from './unvotes/unvotes.ts'
import { openWebanno } from './webanno/webanno.ts'

/** What a format may be told beside its files. */
export interface FormatOptions {
  /** The name of the dataset, in the place of the one that the files give. */
  dataset?: string | undefined
  /** The mapping of a table, or of speeches: a YAML file. */
  map?: string | undefined
  /** Everything, where a format reads the main part alone. */
  all?: boolean | undefined
}

/** The formats whose rows can be imported, each in its own file. */
const formats: Record<string, (files: string[], options: FormatOptions) => ImportSource[]> = {
  annotations: (files, { dataset }) => files.map((file) => openAnnotations(file, dataset)),
  csv: (files, { map, dataset }) => [openCsv(files, map, dataset)],
  dna: (files, { dataset }) => files.map((file) => openDna(file, dataset)),
  ftm: (files, { dataset }) => files.map((file) => openFtm(file, dataset)),
  howtheyvote: (folders, { dataset, all }) => folders.map((folder) => openHowtheyvote(folder, { dataset, all })),
  popolo: (files, { dataset }) => files.map((file) => openPopolo(file, dataset)),
  qdpx: (files, { dataset }) => files.map((file) => openQdpx(file, dataset)),
  speeches: (files, { map, dataset }) => [openSpeeches(files, map, dataset)],
  unvotes: (folders, { dataset }) => folders.map((folder) => openUnvotes(folder, dataset)),
  webanno: (files, { dataset }) => files.map((file) => openWebanno(file, dataset)),
}

export const formatNames = [...Object.keys(formats), 'dossier']

/** Opens files in a format, each as a source of rows. Throws IMPORT_INVALID when there is no such format or the files cannot be opened. */
export function openSources(format: string, files: string[], options: FormatOptions): ImportSource[] {
  const open = own(formats, format)
  if (!open)
    throw new DemarcheError(
      'IMPORT_INVALID',
      `import takes a format: one of ${formatNames.join(', ')}; got ${show(format)}.`,
    )
  return open(files.map(locate), options)
}
