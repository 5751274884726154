import { show } from '../../errors.ts'
import * as make from '../../model/nouns.ts'
import { openCoded } from '../coded/file.ts'
import { findPlaces } from '../coded/places.ts'
import { sourceFacts } from '../coded/sources.ts'
import { makeCountryFinder } from '../csv/countries.ts'
import { unfit } from '../read/jsonText.ts'
import type { Unread } from '../read/unread.ts'
import { type ImportSource, type Row, refusedAt } from '../row.ts'
import { type Archive, checkName, openArchive } from './archive.ts'
import { readCodes } from './codes.ts'
import { type Project, plain, readProject, type TextSource } from './project.ts'
import { makeSelectionRows, type Setting } from './selections.ts'

/**
 * A project of REFI-QDA (.qdpx), as programs for coding texts exchange them. A text is a Source; a selection that has an actor, from a code under
 * Actors or from a case, is a Statement at its place, with a Position for each code of an issue.
 */
export function openQdpx(path: string, name?: string): ImportSource {
  return openCoded(path, name, /\.qdpx$/i, (coded) => {
    const archive = openArchive(coded.file)
    const project = readProject(coded.file, archive.xml)
    countUnread(project, coded.unread)
    return rowsOf({ ...coded, findCountry: makeCountryFinder() }, archive, project)
  })
}

function* rowsOf(setting: Setting, archive: Archive, project: Project): Generator<Row> {
  const { file, dataset, idFor, unread } = setting
  const { meanings, issues } = readCodes(project.CodeBook.Codes.Code ?? [])
  for (const { name, broader, hasStances } of issues) {
    if (name === '' || unfit(name) !== undefined) continue
    const above = broader ? [{ issue: idFor('Issue', broader), alignment: 'NONE' as const }] : []
    const kind = hasStances ? 'PROPOSITION' : 'TOPIC'
    const fact = make.issue({ id: idFor('Issue', name), name, kind, broader: above })
    yield { file, line: 1, aside: true, facts: [fact] }
  }
  const rowsIn = makeSelectionRows(setting, meanings, project)
  for (const [at, source] of textSourcesOf(project).entries()) {
    const place = { file, line: at + 1 }
    const called = show(source.name ?? source.guid)
    const text = textOf(file, archive, source)
    const fault = text === undefined ? undefined : unfit([text, source.name])
    if (text === undefined || fault !== undefined) {
      const why = fault ?? `its text ${show(source.plainTextPath ?? '')} is not in the project, or not UTF-8.`
      yield refusedAt(place, `The source ${called}: ${why}`)
      unread.add('selections of sources that were refused', source.PlainTextSelection.length)
      continue
    }
    const own = `${dataset}-${plain(source.guid)}`
    yield { ...place, facts: factsOfSource(setting, project, source, own, text) }
    const given = source.PlainTextSelection.map(({ startPosition, endPosition }) => ({
      start: Number(startPosition),
      end: Number(endPosition),
    }))
    const { spans, notes } = findPlaces(text, given, 'code points')
    for (const note of notes) unread.say(`${file}: source ${called}: ${note}`)
    yield* rowsIn(place, { source: plain(source.guid), id: own, text }, source.PlainTextSelection, spans)
  }
}

/** The texts, and those that stand for a PDF. */
function textSourcesOf({ Sources }: Project): TextSource[] {
  return [
    ...Sources.TextSource,
    ...Sources.PDFSource.flatMap(({ name, Representation }) =>
      Representation ? [{ ...Representation, name: name ?? Representation.name }] : [],
    ),
  ]
}

function textOf(file: string, archive: Archive, { plainTextPath: path, PlainTextContent: content }: TextSource) {
  if (path === undefined) return content
  const name = path.replace(/^internal:\/\/?/i, '')
  checkName(file, name)
  return /^(relative|absolute|https?|file):/i.test(path) ? undefined : archive.textOf(name)
}

/** A source with what its variables say of it. */
function factsOfSource({ idFor }: Setting, project: Project, source: TextSource, id: string, text: string) {
  const names = new Map(
    (project.Variables.Variable ?? []).map(({ guid, name }) => [plain(guid), name.trim().toLowerCase()]),
  )
  const values = new Map(
    source.VariableValue.map(({ VariableRef, ...value }) => [
      names.get(plain(VariableRef.targetGUID)),
      (value.TextValue ?? value.DateValue ?? value.DateTimeValue ?? '').trim(),
    ]),
  )
  const about = new Map(
    [...values]
      .filter(([name]) => name !== 'headline')
      .map(([name = '', value]) => [name === 'publishedon' ? 'publishedOn' : name, value] as const),
  )
  return sourceFacts({ idFor }, { id, name: source.name ?? source.guid, text, about })
}

function countUnread({ Sources, Notes, Sets, Graphs, Links }: Project, unread: Unread): void {
  const counts: Record<string, number> = {
    pictures: Sources.PictureSource.length,
    recordings: Sources.AudioSource.length + Sources.VideoSource.length,
    'PDFs without their text': Sources.PDFSource.filter(({ Representation }) => !Representation).length,
    'selections of pages of PDFs': Sources.PDFSource.reduce((sum, { PDFSelection }) => sum + PDFSelection.length, 0),
    'codings of whole sources': Sources.TextSource.reduce((sum, { Coding }) => sum + Coding.length, 0),
    notes: Notes.Note?.length ?? 0,
    sets: Sets.Set?.length ?? 0,
    graphs: Graphs.Graph?.length ?? 0,
    links: Links.Link?.length ?? 0,
  }
  for (const [name, count] of Object.entries(counts)) if (count > 0) unread.add(name, count)
}
