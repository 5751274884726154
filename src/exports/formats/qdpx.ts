import { type Codebook, guidOf, makeCodebook } from '../coding/codebook.ts'
import { pointsIn } from '../coding/points.ts'
import type { PositionFormat } from '../format.ts'
import { xml } from '../print/xml.ts'
import { type Entry, zip } from '../print/zip.ts'
import { labelOf } from '../read/entities.ts'
import type { About, Coded, CodedDocument, Coding, PositionRecords } from '../records.ts'

/** A project of REFI-QDA 1.5: texts, codes and codings, with who coded, in a zip. */
export const qdpx: PositionFormat = {
  of: 'positions',
  name: 'qdpx',
  extension: 'qdpx',
  stem: 'positions',
  mediaType: 'application/zip',
  title: 'REFI-QDA project',
  about: 'Texts, codes and codings, for ATLAS.ti, MAXQDA, NVivo, QualCoder and others',
  takesRaw: false,
  write: writeQdpx,
}

async function* writeQdpx({ about, coded }: PositionRecords): AsyncGenerator<Uint8Array> {
  yield* zip(partsOf(about, await coded()))
}

async function* partsOf(about: About, found: Coded): AsyncGenerator<Entry> {
  yield { name: 'project.qde', chunks: projectOf(about, found) }
  for await (const { source, text } of found.documents())
    yield { name: `sources/${guidOf(source.id)}.txt`, chunks: [text] }
}

const VARIABLES = ['publishedOn', 'url', 'publisher', 'language']

async function* projectOf(about: About, found: Coded): AsyncGenerator<string> {
  const codebook = makeCodebook()
  for (const coding of found.codings) codebook.codesOf(coding)
  const coders = [...new Set(found.codings.flatMap(codersOf))]
  const users = coders.map((name) => `<User guid="${userOf(name)}" name="${xml(name)}"/>\n`).join('')
  yield `<?xml version="1.0" encoding="utf-8"?>\n<Project xmlns="urn:QDA-XML:project:1.0" name="${xml(about.title)}" origin="Démarche">\n`
  if (coders.length > 0) yield `<Users>\n${users}</Users>\n`
  const variables = VARIABLES.map(
    (name) => `<Variable guid="${variableOf(name)}" name="${name}" typeOfVariable="Text"/>\n`,
  )
  if (found.codings.length > 0) {
    yield `<CodeBook><Codes>\n${codebook.print()}</Codes></CodeBook>\n<Variables>\n${variables.join('')}</Variables>\n<Sources>\n`
    const notes: string[] = []
    for await (const document of found.documents()) yield printSource(document, codebook, notes)
    yield `</Sources>\n${notes.length === 0 ? '' : `<Notes>\n${notes.join('')}</Notes>\n`}`
  }
  const filter = about.query === '' ? 'All there are.' : `Filter: ${about.query}`
  const left = `${found.leftOut} of ${found.positions} positions have no words with a place in a stored text, and are not here.`
  yield `<Description>${xml(`${filter} ${left} Licence of the coded facts: ${about.licence}. Quotations belong to their authors and publishers.`)}</Description>\n</Project>\n`
}

function printSource(document: CodedDocument, codebook: Codebook, notes: string[]): string {
  const { source, publisher, text, codings, further } = document
  const guid = guidOf(source.id)
  const spans = [...codings, ...further].map(({ span }) => span)
  const pointOf = pointsIn(
    text,
    spans.flatMap(({ start, end }) => [start, end]),
  )
  const place = ({ start, end }: Coding['span']) =>
    `name="${xml(shorten(text.slice(start, end)))}" startPosition="${pointOf(start)}" endPosition="${pointOf(end)}"`
  const groups = new Map<string, Coding[]>()
  for (const coding of codings) {
    const key = coding.position.statement ?? coding.position.id
    groups.set(key, [...(groups.get(key) ?? []), coding])
  }
  const selections = [...groups].flatMap(([id, own]) =>
    [...bySpan(own)].map(([, same], at) =>
      printSelection(at === 0 ? id : `${id} ${at + 1}`, same, place, codebook, notes),
    ),
  )
  const others = further.map(
    ({ position, span }) =>
      `<PlainTextSelection guid="${guidOf(`${position} ${span.start}`)}" ${place(span)}><Description>${xml(`Further words of the position ${position}`)}</Description></PlainTextSelection>\n`,
  )
  const { publishedOn, url, language } = source.props
  const given = { publishedOn, url, publisher: publisher && labelOf(publisher), language }
  const values = Object.entries(given).flatMap(([name, value]) =>
    value === null || value === undefined
      ? []
      : [
          `<VariableValue><VariableRef targetGUID="${variableOf(name)}"/><TextValue>${xml(String(value))}</TextValue></VariableValue>\n`,
        ],
  )
  return `<TextSource guid="${guid}" name="${xml(labelOf(source))}" plainTextPath="internal://${guid}.txt">\n${[...selections, ...others, ...values].join('')}</TextSource>\n`
}

function printSelection(
  id: string,
  codings: Coding[],
  place: (span: Coding['span']) => string,
  codebook: Codebook,
  notes: string[],
): string {
  const [first] = codings
  if (!first) return ''
  const guid = guidOf(id)
  const [coder] = codersOf(first)
  const user = coder === undefined ? '' : ` creatingUser="${userOf(coder)}"`
  const codes = [...new Set(codings.flatMap((coding) => codebook.codesOf(coding)))]
  const printed = codes.map(
    (code) => `<Coding guid="${guidOf(`coding ${id} ${code}`)}"${user}><CodeRef targetGUID="${code}"/></Coding>`,
  )
  const summary = first.summary ?? first.position.summary
  const lines = codings.flatMap(linesOf)
  const note = guidOf(`note ${id}`)
  if (lines.length > 0)
    notes.push(
      `<Note guid="${note}" name="${xml(shorten(lines[0] ?? ''))}"><PlainTextContent>${xml(lines.join('\n'))}</PlainTextContent></Note>\n`,
    )
  const about = summary === null ? '' : `<Description>${xml(summary)}</Description>`
  const noted = lines.length === 0 ? '' : `<NoteRef targetGUID="${note}"/>`
  return `<PlainTextSelection guid="${guid}" ${place(first.span)}${user}>${about}${printed.join('')}${noted}</PlainTextSelection>\n`
}

/** What no code says of a position. */
function linesOf({ position, attributes, summary }: Coding): string[] {
  const { condition, intensity, mode, statedAt } = position
  const beyond = {
    ...{ 'stated at': statedAt, condition, intensity, mode: mode === 'STATEMENT' ? null : mode },
    summary: position.summary === summary ? null : position.summary,
  }
  return [
    ...Object.entries(beyond).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])),
    ...attributes.filter(({ name }) => name !== 'coder').map(({ name, value }) => `${name}: ${value}`),
  ]
}

function bySpan(codings: Coding[]): Map<string, Coding[]> {
  const groups = new Map<string, Coding[]>()
  for (const coding of codings) {
    const key = `${coding.span.start} ${coding.span.end}`
    groups.set(key, [...(groups.get(key) ?? []), coding])
  }
  return groups
}

function codersOf({ attributes }: Coding): string[] {
  return attributes.filter(({ name }) => name === 'coder').map(({ value }) => value)
}

function userOf(name: string): string {
  return guidOf(`user ${name}`)
}

function variableOf(name: string): string {
  return guidOf(`variable ${name}`)
}

/** The beginning of words, as a name for them. */
function shorten(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  return line.length <= 80
    ? line
    : `${line
        .slice(0, 79)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`
}
