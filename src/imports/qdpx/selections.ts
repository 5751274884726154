import { show } from '../../errors.ts'
import type { Stance } from '../../generated/types.ts'
import type { Span } from '../../model/quote.ts'
import { type Actor, makeActors } from '../coded/actors.ts'
import { codingFacts, outside } from '../coded/codingFacts.ts'
import { Unusable } from '../csv/cells.ts'
import { unfit } from '../read/jsonText.ts'
import type { Unread } from '../read/unread.ts'
import { type NameIds, type Place, type Row, refusedAt } from '../row.ts'
import type { Meaning } from './codes.ts'
import { type Project, plain, type Selection } from './project.ts'

/** What the rows of a project have in common. */
export interface Setting {
  file: string
  dataset: string
  idFor: NameIds
  unread: Unread
  findCountry: (word: string) => string
}

/** The source that selections stand in, by its GUID and its id, with its text. */
interface Where {
  source: string
  id: string
  text: string
}

export type SelectionRows = (
  place: Place,
  where: Where,
  selections: readonly Selection[],
  spans: readonly (Span | null)[],
) => Generator<Row>

/** The rows of the selections of a source. One without an actor or an issue says nothing that is read, and is counted. */
export function makeSelectionRows(setting: Setting, meanings: Map<string, Meaning>, project: Project): SelectionRows {
  const users = new Map(
    (project.Users.User ?? []).map(({ guid, name, id }) => [plain(guid), name ?? id ?? plain(guid)]),
  )
  const cases = casesOf(project)
  return function* (place, where, selections, spans) {
    for (const [at, selection] of selections.entries()) {
      const found = selection.Coding.flatMap(({ CodeRef }) => meanings.get(plain(CodeRef.targetGUID)) ?? [])
      const named = (of: 'actor' | 'behalf' | 'target') => found.filter((one) => one.of === of) as Actor[]
      const actors = unique([...named('actor'), ...(cases.get(plain(selection.guid)) ?? [])])
      const speakers = actors.length > 0 ? actors : (cases.get(where.source) ?? [])
      const issues = found.filter((one) => one.of === 'issue')
      if (speakers.length === 0 || issues.length === 0) {
        setting.unread.add(speakers.length === 0 ? 'selections without an actor' : 'selections without an issue', 1)
        continue
      }
      const coders = [selection.creatingUser, ...selection.Coding.map(({ creatingUser }) => creatingUser)]
      const names = [...new Set(coders.flatMap((guid) => (guid === undefined ? [] : (users.get(plain(guid)) ?? []))))]
      yield rowOf(setting, place, where, {
        ...{ selection, span: spans[at] ?? null, speakers, issues, coders: names },
        ...{ behalf: named('behalf'), targets: named('target') },
      })
    }
  }
}

interface Coded {
  selection: Selection
  span: Span | null
  speakers: Actor[]
  behalf: Actor[]
  targets: Actor[]
  issues: { name: string; stance: Stance }[]
  coders: string[]
}

function rowOf(setting: Setting, place: Place, { id: source, text }: Where, coded: Coded): Row {
  const { selection, span, speakers, behalf, targets, coders } = coded
  const refuse = (sentence: string) => refusedAt(place, `The selection ${plain(selection.guid)}: ${sentence}`)
  const given = { start: Number(selection.startPosition), end: Number(selection.endPosition) }
  if (!span) return refuse(outside(given, text))
  const fault = unfit([selection.Description, speakers, behalf, targets, coders])
  if (fault !== undefined) return refuse(fault)
  if (behalf.length > 1)
    return refuse(`It is on behalf of several: ${behalf.map(({ name }) => show(name)).join(', ')}.`)
  const stances = new Map<string, Stance>()
  for (const { name, stance } of coded.issues) {
    const before = stances.get(name) ?? 'NONE'
    if (before !== 'NONE' && stance !== 'NONE' && before !== stance)
      return refuse(`It is coded both ${before} and ${stance} on ${show(name)}.`)
    stances.set(name, before === 'NONE' ? stance : before)
  }
  try {
    const actor = makeActors(setting)
    const [onBehalfOf, towards] = [behalf.map(actor)[0], targets.map(actor)]
    const facts = speakers.map(actor).flatMap(({ end, stated }, at) => {
      const id = `${setting.dataset}-${plain(selection.guid)}${at === 0 ? '' : `-${at + 1}`}`
      const coding = codingFacts({
        ...{ id, source, words: { text, span }, kind: 'PARAPHRASE', speaker: end, onBehalfOf: onBehalfOf?.end },
        ...{ summary: selection.Description?.trim() || undefined, targets: towards.map((one) => one.end) },
        positions: [...stances].map(([name, stance]) => ({ issue: setting.idFor('Issue', name), stance })),
        attributes: coders.map((value) => ({ name: 'coder', value })),
      })
      return [...stated, ...coding]
    })
    const others = [...(onBehalfOf?.stated ?? []), ...towards.flatMap(({ stated }) => stated)]
    return { ...place, facts: [...new Map([...others, ...facts].map((fact) => [fact.id, fact])).values()] }
  } catch (error) {
    if (error instanceof Unusable) return refuse(error.message)
    throw error
  }
}

/** The cases by the GUIDs of the selections and sources that they hold. A case is a person: nothing tells that it is not. */
function casesOf({ Cases }: Project): Map<string, Actor[]> {
  const cases = new Map<string, Actor[]>()
  for (const { name, SourceRef, SelectionRef } of Cases.Case ?? []) {
    const known = name?.normalize('NFC').trim()
    if (!known) continue
    for (const { targetGUID } of [...SourceRef, ...SelectionRef]) {
      const own = cases.get(plain(targetGUID)) ?? []
      cases.set(plain(targetGUID), [...own, { name: known, kind: 'PERSON' }])
    }
  }
  return cases
}

function unique(actors: Actor[]): Actor[] {
  return [...new Map(actors.map((actor) => [`${actor.kind} ${actor.name}`, actor])).values()]
}
