import { idOf, slugOf } from '../../model/ids.ts'
import type { End } from '../../model/links.ts'
import type { Fact } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import type { Event, Speech } from './format.ts'

/** Where a speech stands: the dataset, and when its events were. */
interface Setting {
  dataset: string
  events: Map<string, Event>
}

/** The parts of a transcript that somebody says. The others, such as a scene or a narrative, are nobody's words. */
const SPOKEN = ['speech', 'question', 'answer']
/** Popolo knows no other actors. */
const actor = (id: string): Exclude<End, string> => ({ id: idOf(id), takes: ['Person', 'Organization'] })

/**
 * A speech as the statement of its speaker, quoted in each of its sources. It states no position: Popolo does not say what it is for
 * or against. The words of a source that is only named cannot be checked, so they are not verified.
 */
export function speechFacts(speech: Speech, setting: Setting): Fact[] | string {
  const { creator_id, creator, audience_id, audience, text, type, sources = [] } = speech
  const speaker = creator_id ?? creator?.id
  if (speaker === undefined && type !== undefined && !SPOKEN.includes(type.toLowerCase())) return []
  if (speaker === undefined) return 'speech.creator_id takes the person who spoke; it is missing.'
  if (text === undefined) return 'speech.text takes the words; it is missing.'
  if (sources.length === 0) return 'speech.sources takes the documents that the words stand in; none is given.'
  const own = idOf(speech.id)
  const date =
    speech.date ?? (speech.event_id === undefined ? undefined : setting.events.get(speech.event_id)?.start_date)
  const listener = audience_id ?? audience?.id
  const statement = make.statement({
    ...{ id: own, summary: speech.title, attribution: speech.attribution_text, statedAt: date },
    ...{ speaker: actor(speaker), event: speech.event_id && idOf(speech.event_id) },
    audience: listener === undefined ? [] : [actor(listener)],
  })
  return [...sources.map((source) => sourceFact(source, setting)), statement, ...quotations(own, text, speech, setting)]
}

/** The document that a link names. It has no date of its own in Popolo, and no language. */
function sourceFact({ url, note }: Source, setting: Setting): Fact {
  return make.source({ id: sourceId(url, setting), headline: note ?? url, url, language: 'und' })
}

function quotations(statement: string, exact: string, { sources = [], position }: Speech, setting: Setting): Fact[] {
  return [...new Set(sources.map(({ url }) => sourceId(url, setting)))].map((source, index) => {
    const id = `${statement}-q${index + 1}`
    return make.quotation({ id, exact, kind: 'DIRECT', verified: false, place: position ?? 0, statement, source })
  })
}

type Source = NonNullable<Speech['sources']>[number]

function sourceId(url: string, { dataset }: Setting): string {
  return `${dataset}-${slugOf(url.replace(/^https?:\/\//, ''))}`
}
