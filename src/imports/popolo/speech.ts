import { dateKey, dateProps, type Fact, stated } from '../../facts/fact.ts'
import { link } from '../../facts/link.ts'
import { idOf, slugOf } from '../../model/ids.ts'
import type { Speech } from './format.ts'

/** Where a speech stands: the dataset, and when its events were. */
interface Setting {
  dataset: string
  eventDates: Map<string, string | undefined>
}

/** The parts of a transcript that somebody says. The others, such as a scene or a narrative, are nobody's words. */
const SPOKEN = ['speech', 'question', 'answer']
const SPEAKERS = ['Person', 'Organization'] as const

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
  const date = speech.date ?? (speech.event_id === undefined ? undefined : setting.eventDates.get(speech.event_id))
  const listener = audience_id ?? audience?.id
  const statement: Fact = {
    id: own,
    type: 'Statement',
    path: [],
    props: stated({
      summary: speech.title,
      attribution: speech.attribution_text,
      ...dateProps('statedAt', 'stated', date),
      roleCheck: 'UNKNOWN',
      sortKey: dateKey(date, own),
    }),
    links: [
      ...link('MADE', idOf(speaker), SPEAKERS, [], { reverse: true }),
      ...link('AT', speech.event_id && idOf(speech.event_id), ['Event'], []),
      ...link('ADDRESSES', listener && idOf(listener), SPEAKERS, []),
    ],
  }
  return [...sources.map((source) => sourceFact(source, setting)), statement, ...quotations(own, text, speech, setting)]
}

/** The document that a link names. It has no date of its own in Popolo, and no language. */
function sourceFact({ url, note }: Source, setting: Setting): Fact {
  const id = sourceId(url, setting)
  return {
    id,
    type: 'Source',
    path: [],
    props: { headline: note ?? url, url, language: 'und', sortKey: dateKey(undefined, id) },
    links: [],
  }
}

function quotations(statement: string, exact: string, { sources = [], position }: Speech, setting: Setting): Fact[] {
  return [...new Set(sources.map(({ url }) => sourceId(url, setting)))].map((source, index) => {
    const id = `${statement}-q${index + 1}`
    return {
      id,
      type: 'Quotation',
      path: [],
      props: {
        exact,
        prefix: '',
        suffix: '',
        kind: 'DIRECT',
        verified: false,
        sortKey: `${source} ${String(position ?? 0).padStart(9, '0')} ${id}`,
      },
      links: [
        ...link('QUOTED_AS', statement, ['Statement'], [], { reverse: true }),
        ...link('FOUND_IN', source, ['Source'], []),
      ],
    }
  })
}

type Source = NonNullable<Speech['sources']>[number]

function sourceId(url: string, { dataset }: Setting): string {
  return `${dataset}-${slugOf(url.replace(/^https?:\/\//, ''))}`
}
