import type { Ask } from '../../api/asking.ts'
import {
  type HomeActorsQuery,
  type HomeCountsQuery,
  type HomeTiesQuery,
  homeActorsQuery,
  homeCountsQuery,
  homeTiesQuery,
  homeYearsQuery,
} from '../../generated/documents.ts'
import { note } from '../shared/choice.ts'
import { type Html, html } from '../shared/html.ts'
import { unlessLate } from '../shared/late.ts'
import { type MakePage, section } from '../shared/page.ts'
import { address, count, link, number, outOf, pathOf } from '../shared/words.ts'
import { yearsOf } from '../shared/years.ts'

/** What is in the graph, a way to search and to ask, and questions that its own names answer. */
export const homePage: MakePage = async ({ ask }) => {
  const counts = await ask(homeCountsQuery, {})
  const { positions, oldest } = counts
  const years = spanOf(oldest.nodes[0]?.statedAt ?? null, positions.nodes[0]?.statedAt ?? null)
  return {
    title: 'Who took which stance, in which words?',
    description: `A graph of ${count(positions.totalCount, 'diplomatic position')}${years === null ? '' : `, ${years}`}: which officials took which stance on which issue, in which role, and who disagrees with whom.`,
    lead: html`<h1>Who took which stance, in which words?</h1>
<p class="lead">A graph of diplomatic positions: which officials took which stance on which issue, in which role, on whose behalf, toward whom, when, and who disagrees with whom.</p>
<form class="ask" id="ask" action="${address('search')}" method="get" role="search">
<input name="q" type="search" maxlength="200" required autocomplete="off" aria-label="Search, or ask in a sentence" placeholder="A name, a topic, or a question">
<button>Search or ask</button>
</form>
<p class="faint">Questions take forms such as “who agrees with … on … since 2000”, “… and … by decade”, “what did … say about …”, “who broke with … on …”, “where does … stand on …”, “who is for and against …”.</p>
<ul class="counts">${figuresOf(counts).map(([n, what]) => html`<li><strong>${number(n)}</strong> ${what}</li>\n`)}</ul>
${years !== null && html`<p class="faint">Dated ${years}.</p>`}`,
    sections: [
      section('questions', 'Questions to start from', () => questions(ask, counts)),
      section('years', 'Stances by year', async () => yearsOf((await ask(homeYearsQuery, {})).timeline)),
      section('sources', 'Sources', async () => sources(counts)),
      section(
        'next',
        'Go on',
        async () => html`<ul>
<li><a href="${address('explorer')}">Explorer</a>: walk the graph by clicking; networks, matrices, timelines.</li>
<li><a href="${address('playground')}">Playground</a>: write a query in GraphQL, or start from an example; <a href="${address('playground')}?docs">every type and field</a>.</li>
<li><a href="${address('export')}">Exports</a>: files for Gephi, Cytoscape, networkx, R, spreadsheets.</li>
<li>Bring your own: <code>demarche load FOLDER</code> takes a coded text in, <code>demarche import FORMAT FILE</code> a table, Popolo or FollowTheMoney.</li>
</ul>`,
      ),
    ],
  }
}

function figuresOf(counts: HomeCountsQuery): [number, string][] {
  const all: [number, string, string][] = [
    [counts.positions.totalCount, 'position', 'positions'],
    [counts.statements.totalCount, 'statement', 'statements'],
    [counts.quotations.totalCount, 'quotation', 'quotations'],
    [counts.people.totalCount, 'person', 'people'],
    [counts.countries.totalCount, 'country', 'countries'],
    [counts.organizations.totalCount, 'organization', 'organizations'],
    [counts.blocs.totalCount, 'bloc', 'blocs'],
    [counts.topics.totalCount, 'topic', 'topics'],
    [counts.propositions.totalCount, 'proposition', 'propositions'],
    [counts.events.totalCount, 'event', 'events'],
    [counts.sources.totalCount, 'source', 'sources'],
  ]
  return all.flatMap(([n, one, many]): [number, string][] => (n > 0 ? [[n, n === 1 ? one : many]] : []))
}

/** Questions over the names that most positions have. */
async function questions(ask: Ask, { topics, blocs, events, sources: found }: HomeCountsQuery): Promise<Html | null> {
  // What is worked out over everything may come too late; the others are there.
  const facets = await unlessLate(ask(homeActorsQuery, {}).then(({ facets }) => facets))
  const [one] = namedIn(facets?.actor)
  const issue = topics.nodes[0] ?? namedIn(facets?.issue)[0]
  const ties = one && issue && (await unlessLate(ask(homeTiesQuery, { one: one.id, issue: [issue.id] })))
  const pair = ties && closest(ties.agreementMatrix)
  const [bloc] = blocs.nodes
  const [event] = events.nodes
  const [source] = found.nodes
  const asked: ([Html, string] | null | undefined | false | 0)[] = [
    one && [address(pathOf('actor', one.id)), `What does ${one.name} stand for, and with whom?`],
    one &&
      issue &&
      ties?.agreements?.totalCount && [
        html`${address(pathOf('actor', one.id), { issue: issue.id })}#ties`,
        `Who agrees most with ${one.name} on ${issue.name}?`,
      ],
    pair && [
      address('compare', { a: pair[0].id, b: pair[1].id }),
      `How far do ${pair[0].name} and ${pair[1].name} agree, over the years?`,
    ],
    issue && [address(pathOf('issue', issue.id)), `Who takes which side on ${issue.name}?`],
    bloc && [html`${address(pathOf('actor', bloc.id))}#ranks`, `Who broke with ${bloc.name}?`],
    event && [address(pathOf('event', event.id)), `Who took which side at ${event.name}?`],
    source && [address(pathOf('source', source.id)), `In which words? Read ${source.headline}`],
  ]
  const open = asked.filter((one) => !!one)
  if (open.length === 0)
    return html`<p>The graph holds no positions yet: <code>demarche load FOLDER</code> brings some in.</p>`
  return html`<ul>${open.map(([way, question]) => html`<li><a href="${way}">${question}</a></li>\n`)}</ul>`
}

/** The two that share most issues; none where no two share any. */
function closest({ units, shared }: HomeTiesQuery['agreementMatrix']): [Named, Named] | undefined {
  const pairs = units.flatMap((left, row) =>
    units.slice(row + 1).map((right, past) => ({ left, right, many: shared[row]?.[row + 1 + past] ?? 0 })),
  )
  const most = pairs.toSorted((one, other) => other.many - one.many)[0]
  return most && most.many > 0 ? [most.left, most.right] : undefined
}

interface Named {
  id: string
  name: string
}

function namedIn(counts: HomeActorsQuery['facets']['actor' | 'issue'] = []): { id: string; name: string }[] {
  return counts.flatMap(({ node }) => (node && 'name' in node ? [node] : []))
}

function sources({ sources: { nodes, totalCount } }: HomeCountsQuery): Html | null {
  if (nodes.length === 0) return null
  return html`<ul>${nodes.map(({ id, headline, publishedOn }) => html`<li>${link('source', { id, name: headline })} <span class="faint">${publishedOn ?? 'no date'}</span></li>\n`)}</ul>${note(outOf(nodes.length, totalCount, 'sources'))}`
}

function spanOf(first: string | null, last: string | null): string | null {
  if (first === null || last === null) return null
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)]
  return from === to ? from : `${from} to ${to}`
}
