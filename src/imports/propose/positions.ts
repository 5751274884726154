import { slugOf } from '../../model/ids.ts'
import { stances } from '../../model/stance.ts'
import type { Column } from './columns.ts'
import {
  asCountry,
  asDate,
  byName,
  type Draft,
  fitting,
  isCountries,
  isDates,
  isNames,
  many,
  mostOf,
  yaml,
} from './draft.ts'
import { OWN_ID, sayMore } from './more.ts'
import { stancesOf } from './stanceWords.ts'

const STANCE =
  /\b(stance|positions?|votes?|voted|voting|answers?|response|opinion|attitude|agreement|agrees?|sentiment|polarity|decision)\b/
const ISSUE =
  /\b(issue|topic|question|motion|resolution|subject|proposal|proposition|concept|category|claim|agenda|item|bill|policy|theme|measure)\b/
const TOPIC = /\b(topic|subject|category|theme)\b/
const PERSON =
  /^(?!.*\b(?:id|no|nr|code|key)$).*\b(person|speaker|politician|mp|deputy|delegate|senator|official|minister|ambassador|who|name|actor)\b/
const PERSON_ID = /^(person|speaker|politician|mp|actor|member|name)\b.*\b(id|no|nr|code|key)$/
const BODY =
  /^(?!.*\b(?:id|no|nr|code|key)$).*\b(organi[sz]ation|party|group|body|agency|ngo|institution|delegation|ministry|company|affiliation)\b/
const TARGET = /\b(target|addressee|towards?|recipient|audience|counterpart)\b/
const DATE = /\b(date|day|when|time|timestamp|year|datum|fecha)\b/
const PUBLISHED = /\bpublish|\bpublication\b/
const HEADLINE = /\b(headline|title|source|document|article|paper)\b/
const PUBLISHER = /\b(publisher|outlet|newspaper|media)\b/
const QUOTE = /\b(quotes?|quotation|words|text|excerpt|verbatim|passage|statement)\b/
const POST = /\b(post|office|role|function|job)\b/

/** Proposes positions, from one column an issue, or from one row a position; else a sentence that says what is lacking. */
export function proposePositions(draft: Draft): string | undefined {
  const worded = draft
    .free()
    .filter(
      (column) =>
        mostOf(column, column.stances, 0.8) && (column.distinct.length > 1 || /\D/.test(column.distinct[0] ?? '')),
    )
  const named = worded.filter(({ numbers, values }) => numbers < values.length)
  const told = draft.find(STANCE, (column) => mostOf(column, column.stances, 0.5))
  const isOther = (column: Column) =>
    !worded.includes(column) && column !== told && isNames(column) && !isCountries(column)
  const issue = draft.find(ISSUE, (column) => isOther(column) && !OWN_ID.test(column.name.toLowerCase()))
  const stance = told ?? named[0]
  if (stance && issue && stance !== issue) sayLong(draft, stance, issue)
  else if (named.length > 0) sayWide(draft, named)
  else if (worded.length > 1) sayWide(draft, worded)
  else if (stance)
    return `the column ${JSON.stringify(stance.name)} holds stances, and none is called issue, question or the like.`
  else return 'no column holds words for stances, such as yes, no, for, against, abstain.'
  const source = saySource(draft)
  const quote = draft.find(
    QUOTE,
    (column) => isNames(column) && !isCountries(column) && column.values.some((value) => value.length > 12),
  )
  if (quote && source) draft.say(`quote: ${yaml(quote.name)}`, [byName('quote', quote)], quote)
  else if (quote)
    draft.lines.push(
      `# ${JSON.stringify(quote.name)} looks like quoted words; without a document they stand nowhere and are not taken`,
    )
  const target = draft.find(TARGET, (column) => isNames(column) || isCountries(column))
  if (target && isCountries(target)) draft.say(...asCountry('target', target))
  else if (target)
    draft.say(
      `target: { column: ${yaml(target.name)}, as: name, kind: ORGANIZATION }`,
      [byName('target', target), 'unsure: they are taken as organizations; kind can be PERSON, BLOC or COUNTRY'],
      target,
    )
  const date =
    draft.find(DATE, isDates) ?? draft.free().find((column) => isDates(column) && !mostOf(column, column.numbers, 0.5))
  if (date) draft.say(...asDate('date', date))
  return sayActor(draft) ?? sayMore(draft)
}

function sayLong(draft: Draft, stance: Column, issue: Column): void {
  const kind = TOPIC.test(issue.name.toLowerCase()) ? 'TOPIC' : 'PROPOSITION'
  draft.say(
    `issue: { column: ${yaml(issue.name)}, as: name, kind: ${kind} }`,
    [byName('issue', issue), 'unsure: a PROPOSITION is what one can be for or against, a TOPIC a field of them'],
    issue,
  )
  const values = valueLines([stance], stance.empty)
  draft.say(
    values.length === 0
      ? `stance: { column: ${yaml(stance.name)} }`
      : `stance:\n  column: ${yaml(stance.name)}\n  values:\n${values.join('\n')}`,
    [`stance: ${fitting(stance, stance.stances, 'are words for stances')}`],
    stance,
  )
  sayMode(draft, [stance])
}

function sayWide(draft: Draft, columns: Column[]): void {
  const ids = new Set<string>()
  const lines = columns.map(({ name }) => {
    let id = slugOf(name)
    while (ids.has(id)) id = `${id}-2`
    ids.add(id)
    return `  ${yaml(id)}: { column: ${yaml(name)}, name: ${yaml(name)} }`
  })
  const [all, fits] = [
    columns.reduce((sum, { values }) => sum + values.length, 0),
    columns.reduce((sum, { stances }) => sum + stances, 0),
  ]
  draft.say(
    `issues:\n${lines.join('\n')}`,
    [
      `issues: words for stances stand in ${many(columns.length, 'column')}, ${fits} of ${many(all)}; an empty cell is no position`,
    ],
    ...columns,
  )
  const values = valueLines(columns, 0)
  if (values.length > 0) draft.say(`stance:\n  values:\n${values.join('\n')}`, [])
  sayMode(draft, columns)
}

function sayMode(draft: Draft, columns: Column[]): void {
  const known = stancesOf([...new Set(columns.flatMap(({ distinct }) => distinct))])
  if ([...known.values()].some(({ stance }) => stance === 'ABSTAIN'))
    draft.say('mode: VOTE', ['unsure: who abstains is taken to vote'])
}

/** What each word stands for; none where all are the words of the graph. */
function valueLines(columns: Column[], empty: number): string[] {
  const values = columns.flatMap(({ values }) => values)
  const words = [...new Set(values)]
  if (empty === 0 && words.every((word) => stances.some((stance) => stance === word.toUpperCase()))) return []
  const known = stancesOf(words)
  const lines = words.map((word) => {
    const count = many(values.filter((value) => value === word).length)
    const found = known.get(word)
    if (!found)
      return `    # ${JSON.stringify(word)}: ?   ${count}; unsure what it says: it refuses its rows until it is told`
    return `    ${JSON.stringify(word)}: ${found.stance}   # ${count}${found.stance === null ? ', no position' : ''}${found.sure ? '' : '; unsure'}`
  })
  return empty === 0 ? lines : [...lines, `    "": null   # ${many(empty, 'empty cell')}, no position`]
}

/** The document of each row, by its address or its headline. */
function saySource(draft: Draft): boolean {
  const url = draft.find(/./, (column) => mostOf(column, column.urls))
  const headline = draft.find(HEADLINE, (column) => isNames(column) && !isCountries(column))
  if (!url && !headline) return false
  const publisher = draft.find(PUBLISHER, (column) => column !== headline && isNames(column))
  const published = draft.find(PUBLISHED, isDates)
  const keys = Object.entries({ url, headline, publisher }).flatMap(([key, column]) =>
    column ? [`  ${key}: ${yaml(column.name)}`] : [],
  )
  const reasons = [
    ...(url ? [`source.url: ${fitting(url, url.urls, 'are addresses')}`] : []),
    ...[headline, publisher].flatMap((column) => (column ? [byName('source', column)] : [])),
  ]
  const [line = '', why = []] = published ? asDate('publishedOn', published) : []
  draft.say(
    ['source:', ...keys, ...(published ? [`  ${line}`] : [])].join('\n'),
    [...reasons, ...why],
    url,
    headline,
    publisher,
    published,
  )
  return true
}

/** Who takes the position, and for whom; a sentence where nobody does. */
function sayActor(draft: Draft): string | undefined {
  const person = draft.find(PERSON, (column) => isNames(column) && !isCountries(column))
  const body = draft.find(BODY, (column) => column !== person && isNames(column) && !isCountries(column))
  const [country] = draft
    .free()
    .filter(isCountries)
    .sort((a, b) => b.countries - a.countries)
  // A body of several countries' rows is what they belong to.
  const isOwn = !country || (body?.distinct.length ?? 0) > country.distinct.length
  const one = person ?? (isOwn ? body : undefined)
  if (!one && !country) return 'no column holds countries, and none is called person, speaker, party or the like.'
  if (!one && country) {
    draft.say(...asCountry('actor', country))
    return undefined
  }
  if (!one) return undefined
  const own = draft.find(PERSON_ID, (column) => column !== one && column.empty === 0)
  draft.say(
    `actor: { column: ${yaml(one.name)}, as: name, kind: ${person ? 'PERSON' : 'ORGANIZATION'}${own ? `, id: ${yaml(own.name)}` : ''} }`,
    [
      `${byName('actor', one)}, taken as ${person ? 'persons' : 'organizations'}${own ? `, known by ${JSON.stringify(own.name)}` : ''}`,
    ],
    one,
    own,
  )
  if (!person) return undefined
  if (country) {
    const [line, reasons, column] = asCountry('onBehalfOf', country)
    draft.say(line, [...reasons, 'unsure: that somebody is of it is taken as speaking for it'], column)
  } else if (body)
    draft.say(
      `onBehalfOf: { column: ${yaml(body.name)}, as: name, kind: ORGANIZATION }`,
      [byName('onBehalfOf', body), 'unsure: that somebody belongs to it is taken as speaking for it'],
      body,
    )
  const post = draft.find(POST, isNames)
  if (post && (country ?? body))
    draft.say(`post: { column: ${yaml(post.name)}, as: name }`, [byName('post', post)], post)
  return undefined
}
