import type { Ask } from '../../api/asking.ts'
import { type Level, type PositionFilter, pageNamedQuery, pageTopicsQuery } from '../../generated/documents.ts'
import { type Html, html } from './html.ts'
import { outOf } from './words.ts'

/** What a reader chose by the form of a page, as its address holds it. */
export interface Choice {
  issue: string | null
  from: string | null
  to: string | null
  level: Level | null
}

const levels: readonly Level[] = ['ACTOR', 'ORGANIZATION', 'COUNTRY', 'BLOC']

export function readChoice(params: URLSearchParams): Choice {
  const read = (name: string) => params.get(name)?.trim() || null
  return {
    issue: read('issue'),
    from: read('from'),
    to: read('to'),
    level: levels.find((level) => level === params.get('level')) ?? null,
  }
}

/** The choice as a filter over positions. */
export function whereOf({ issue, from, to }: Choice): PositionFilter {
  return {
    ...(issue !== null && { issue: [issue] }),
    ...(from !== null && { statedFrom: from }),
    ...(to !== null && { statedTo: to }),
  }
}

/** The choice as parameters of an address. */
export function paramsOf({ issue, from, to, level }: Choice): Record<string, string | null> {
  return { issue, from, to, level }
}

/** `on Human rights from 2000`, and nothing where all counts. */
export async function inSentence(ask: Ask, choice: Choice): Promise<string> {
  const named = choice.issue === null ? null : await nameOf(ask, choice.issue)
  const parts = [
    named === null ? null : `on ${named}`,
    choice.from === null ? null : `from ${choice.from}`,
    choice.to === null ? null : `to ${choice.to}`,
  ]
  return parts.filter((part) => part !== null).join(' ')
}

interface FormOptions {
  action: Html
  choice: Choice
  /** What else the address holds. */
  hidden?: [string, string][]
  hasTopics?: boolean
}

/** A form for the topic and the period; it works without a script. */
export async function choiceForm(
  ask: Ask,
  { action, choice, hidden = [], hasTopics = true }: FormOptions,
): Promise<Html> {
  const topics = hasTopics ? await topicField(ask, choice) : null
  return html`<form class="choice" action="${action}" method="get">
${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${choice.level !== null && html`<input type="hidden" name="level" value="${choice.level}">`}
${topics}
<label>From <input name="from" value="${choice.from}" placeholder="YYYY" size="10" maxlength="10" autocomplete="off"></label>
<label>To <input name="to" value="${choice.to}" placeholder="YYYY" size="10" maxlength="10" autocomplete="off"></label>
<button>Show</button>
</form>`
}

async function topicField(ask: Ask, choice: Choice): Promise<Html> {
  const { issues } = await ask(pageTopicsQuery, {})
  const isListed = choice.issue === null || issues.nodes.some(({ id }) => id === choice.issue)
  const other = isListed || choice.issue === null ? [] : [{ id: choice.issue, name: await nameOf(ask, choice.issue) }]
  const options = [...other, ...issues.nodes].map(
    ({ id, name }) => html`<option value="${id}"${id === choice.issue && html` selected`}>${name}</option>`,
  )
  const rest = outOf(issues.nodes.length, issues.totalCount, 'topics')
  return html`<label>Topic <select name="issue"><option value="">All</option>${options}</select></label>${note(rest)}`
}

/** What is left out, in a sentence. */
export function note(sentence: string | null): Html | null {
  return sentence === null ? null : html`<p class="faint">${sentence}</p>`
}

async function nameOf(ask: Ask, id: string): Promise<string> {
  const { nodes } = await ask(pageNamedQuery, { ids: [id] })
  const [node] = nodes
  return node && 'name' in node ? node.name : `${id}, which names nothing here`
}
