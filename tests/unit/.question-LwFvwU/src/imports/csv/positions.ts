import { show } from '../../errors.ts'
import type { Stance } from '../../generated/types.ts'
import type { Attribute } from '../../model/attributes.ts'
import { appointmentId, digestOf, idOf, slugOf } from '../../model/ids.ts'
import type { Fact } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import { stances } from '../../model/stance.ts'
import { type Cells, numberIn, textIn, Unusable } from './cells.ts'
import { dateIn, secondsIn } from './dates.ts'
import type { PositionMapping } from './mapping.ts'
import { readPost } from './offices.ts'
import type { Named, Referrer } from './refer.ts'
import { readSource } from './source.ts'

/** What one row says. Rows that share a key state one thing together: each adds its targets, and where its words stand. */
export interface Said {
  key: string
  /** What the rows of a key have in common, by the keys of the mapping. */
  common: Record<string, unknown>
  /** What a row of a key adds to it: a row that adds nothing says the same once more. */
  adds: string
  actor: Named
  onBehalfOf: Named | undefined
  answers: Answer[]
  date: string | undefined
  sequence: number | undefined
  attributes: Attribute[]
  words: string | undefined
  summary: string | undefined
  targets: Named[]
  source: Fact | undefined
  event: Named | undefined
  /** The appointment in which the actor spoke. */
  appointment: string | undefined
  /** What it needs beside its own. */
  stated: Fact[]
  own: string | undefined
}

interface Answer {
  issue: Named
  stance: Stance
}

/** What a row of a table of positions says. Throws Unusable. */
export function readPositions(map: PositionMapping, refer: Referrer, cells: Cells): Said {
  const actor = refer.one(map.actor, cells)
  if (!actor) throw new Unusable(`The column ${map.actor.column} is empty: a position is somebody’s.`)
  const own = textIn(cells, map.id)
  if (map.id && own === undefined) throw new Unusable(`The column ${map.id.column} is empty: it holds the row’s id.`)
  const [date, words, summary] = [dateIn(cells, map.date), textIn(cells, map.quote), textIn(cells, map.summary)]
  const sequence = map.sequence ? numberIn(cells, map.sequence) : secondsIn(cells, map.date)
  const attributes = Object.entries(map.attributes ?? {}).flatMap(([name, column]) => {
    const value = textIn(cells, column)
    return value === undefined ? [] : [{ name, value }]
  })
  const onBehalfOf = refer.one(map.onBehalfOf, cells)
  const targets = refer.many(map.target, cells)
  const answers = answersOf(map, refer, cells)
  const document = readSource(map, refer, cells)
  if (words !== undefined && !document)
    throw new Unusable(`The column ${map.quote?.column} holds words; where they stand is not told.`)
  const source = document?.source
  const event = refer.one(map.event, cells)
  const post = readRole(map, refer, cells, actor, onBehalfOf)
  const common = {
    ...{ actor: actor.id, onBehalfOf: onBehalfOf?.id, date, sequence, quote: words, summary },
    ...{ event: event?.id, post: post?.appointment.id },
    stance: answers.map(({ stance }) => stance),
    issue: answers.map(({ issue }) => issue.id),
    // The same words in two documents were said once.
    source: words === undefined ? source?.id : undefined,
  }
  const named = [actor, onBehalfOf, event, ...targets, ...answers.map(({ issue }) => issue)]
  return {
    ...{ key: own ?? JSON.stringify(common), common, own, actor, onBehalfOf, answers, date, words, summary, targets },
    ...{ event, appointment: post?.appointment.id, sequence, attributes },
    // Attributes tell no rows apart: what an id is given to has all that its rows add.
    ...{ adds: JSON.stringify([targets.map(({ id }) => id), source?.id, own && attributes]), source },
    stated: [...named.flatMap((one) => one?.stated ?? []), ...(document?.facts ?? []), ...(post?.facts ?? [])],
  }
}

/** The facts of rows that state one thing together. `often` counts, from 0, what a table says several times in the same words. */
export function positionFacts(map: PositionMapping, refer: Referrer, rows: readonly Said[], often: number): Fact[] {
  const [first] = rows
  if (!first) return []
  const { actor, onBehalfOf, answers, date, sequence, words, summary, own, event, appointment } = first
  const dataset = map.dataset.id
  const speaker = actor.end
  const said = `${dataset}-${slugOf(actor.id)}-said-${digestOf(JSON.stringify([actor.id, onBehalfOf?.id, date, words, event?.id, appointment]))}`
  const quotations = words === undefined ? [] : rows.flatMap(({ source }) => source ?? [])
  const quoted = unique(quotations).map(({ id: source }) => {
    const id = `${said}-in-${digestOf(source)}`
    return make.quotation({ id, exact: words ?? '', kind: 'DIRECT', verified: false, statement: said, source })
  })
  const statement = make.statement({
    ...{ id: said, statedAt: date, speaker, onBehalfOf: onBehalfOf?.end, event: event?.end, appointment },
  })
  const targets = [...new Map(rows.flatMap((row) => row.targets.map((target) => [target.id, target.end]))).values()]
  const positions = answers.map(({ issue, stance }) => {
    const stem = [actor.id.toLowerCase(), 'on', issue.id.toLowerCase(), ...(date === undefined ? [] : [date])].join('-')
    const made = `${stem}-${digestOf(first.key)}${often === 0 ? '' : `-${often + 1}`}`
    const id = `${dataset}-${own === undefined ? made : idOf(own)}${own !== undefined && map.issues ? `-${issue.id}` : ''}`
    if (own !== undefined) refer.call(id, own)
    return make.position({
      ...{ id, stance, conditional: false, mode: map.mode ?? 'STATEMENT', summary, statedAt: date, sequence },
      ...{ actor: speaker, issue: issue.id, onBehalfOf: onBehalfOf?.end, targets, source: first.source?.id },
      ...{ event: event?.end, attributes: rows.flatMap((row) => row.attributes) },
      ...(words === undefined ? {} : { statement: said, quotations: quoted.map((fact) => fact.id) }),
    })
  })
  const stated = rows.flatMap((row) => row.stated)
  return unique([
    ...stated,
    ...(words === undefined || positions.length === 0 ? [] : [statement, ...quoted]),
    ...positions,
  ])
}

/** The post of the actor in a row, of whom the actor speaks for, and that it was held; from when to when the row does not tell. */
function readRole(
  map: PositionMapping,
  refer: Referrer,
  cells: Cells,
  actor: Named,
  onBehalfOf: Named | undefined,
): { appointment: Fact; facts: Fact[] } | undefined {
  const isBody = map.onBehalfOf?.as === 'name' && map.onBehalfOf.kind === 'ORGANIZATION'
  const isCountry = typeof onBehalfOf?.end === 'object'
  const post = readPost(map.post, refer, cells, map.dataset.id, {
    organization: isBody ? onBehalfOf : undefined,
    represents: isCountry ? onBehalfOf : undefined,
  })
  if (!post) return undefined
  const id = appointmentId({ person: actor.id, post: post.id })
  const appointment = make.appointment({ id, status: 'UNKNOWN', person: actor.end, post: post.end })
  return { appointment, facts: [...(post.stated ? [post.stated] : []), appointment] }
}

function answersOf(map: PositionMapping, refer: Referrer, cells: Cells): Answer[] {
  const columns = map.issues
    ? Object.entries(map.issues).map(([id, { column, name }]) => {
        const stated = name === undefined ? undefined : make.issue({ id, name, kind: 'PROPOSITION' })
        return { issue: (): Named => ({ id, end: id, ...(stated ? { stated } : {}) }), word: cells[column] ?? '' }
      })
    : [{ issue: () => refer.one(map.issue, cells), word: cells[map.stance?.column ?? ''] ?? '' }]
  return columns.flatMap(({ issue, word }) => {
    const stance = stanceOf(map, word)
    if (stance === undefined) throw new Unusable(`The stance takes ${wantedStances(map)}; got ${show(word)}.`)
    if (stance === null) return []
    const on = issue()
    if (!on) throw new Unusable(`The column ${map.issue?.column} is empty: a position is on an issue.`)
    return [{ issue: on, stance }]
  })
}

/** The stance that a word stands for; null where it says that no position was taken, undefined where it is unknown. */
function stanceOf({ stance, issues }: PositionMapping, word: string): Stance | null | undefined {
  const text = word.trim()
  const given = stance?.values?.[text]
  if (given !== undefined) return given
  // In a wide table an empty cell is the usual way to say nothing.
  if (text === '' && issues) return null
  return stance?.values === undefined ? stances.find((known) => known === text.toUpperCase()) : undefined
}

function wantedStances({ stance }: PositionMapping): string {
  const words = stance?.values === undefined ? stances : Object.keys(stance.values)
  return `one of ${words.join(', ')}`
}

function unique(facts: Fact[]): Fact[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()]
}
