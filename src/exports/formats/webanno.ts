import { featuresOf } from '../coding/features.ts'
import { LAYER, printTsv } from '../coding/tsv.ts'
import type { PositionFormat } from '../format.ts'
import { sanitize } from '../print/sanitize.ts'
import { type Entry, zip } from '../print/zip.ts'
import { labelOf } from '../read/entities.ts'
import type { About, Coded, CodedDocument, PositionRecords } from '../records.ts'

/** A zip of WebAnno TSV 3.3, a file a document, as INCEpTION imports them. */
export const webanno: PositionFormat = {
  of: 'positions',
  name: 'webanno',
  extension: 'webanno.zip',
  stem: 'positions',
  mediaType: 'application/zip',
  title: 'WebAnno TSV',
  about: 'Texts and annotations as WebAnno TSV 3.3, for INCEpTION and WebAnno',
  takesRaw: false,
  write: writeWebanno,
}

async function* writeWebanno({ about, coded }: PositionRecords): AsyncGenerator<Uint8Array> {
  yield* zip(partsOf(about, await coded()))
}

async function* partsOf(about: About, found: Coded): AsyncGenerator<Entry> {
  const features = [...new Set(found.codings.flatMap(featuresOf).map(([name]) => name)), 'note']
  const columns = [...new Set(features)].sort()
  const table = [['document', ...FIELDS].join('\t')]
  for await (const document of found.documents()) {
    const name = document.source.id
    table.push(rowOf(document))
    yield { name: `${name}.tsv`, chunks: printTsv(document, columns) }
    yield { name: `source/${name}.txt`, chunks: [document.text] }
  }
  yield { name: 'documents.tsv', chunks: [`${table.join('\n')}\n`] }
  yield { name: 'about.txt', chunks: [readmeOf(about, found, columns)] }
}

const FIELDS = ['headline', 'publishedOn', 'url', 'publisher', 'language']

function rowOf({ source, publisher }: CodedDocument): string {
  const { publishedOn, url, language } = source.props
  const cells = [source.id, labelOf(source), publishedOn, url, publisher && labelOf(publisher), language]
  return cells.map((cell) => sanitize(String(cell ?? '')).replaceAll(/[\t\r\n]+/g, ' ')).join('\t')
}

function readmeOf({ title, query, licence }: About, { positions, leftOut }: Coded, columns: string[]): string {
  const lines = [
    `${title}. ${query === '' ? 'All there are.' : `Filter: ${query}`}`,
    `${leftOut} of ${positions} positions have no words with a place in a stored text, and are not here.`,
    `Licence of the coded facts: ${licence}. Quotations belong to their authors and publishers.`,
    '',
    `Before a file is imported, the project needs a span layer ${LAYER} that may overlap and cross sentences, with these features, each a String:`,
    ...columns,
  ]
  return `${lines.join('\n')}\n`
}
