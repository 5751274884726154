import type { Ask } from '../../api/asking.ts'
import { groupBy } from '../../collections/groupBy.ts'
import { DemarcheError } from '../../errors.ts'
import { type ActorDissentQuery, actorDissentQuery, actorOtherBlocsQuery } from '../../generated/documents.ts'
import { type Choice, whereOf } from '../shared/choice.ts'
import { type Html, html } from '../shared/html.ts'
import { address, count, link, number, pathOf, stanceMark } from '../shared/words.ts'
import type { Subject } from './subject.ts'

type Dissents = NonNullable<ActorDissentQuery['agreement']>['dissent']
type Dissent = Dissents['nodes'][number]

/** Pages of a hundred that are walked for who broke ranks. */
const MOST_PAGES = 5
/** Of each member, so many departures are listed. */
const LISTED = 5

/** Members against the line of their bloc: who how often, and the latest of each. */
export async function brokeRanks(ask: Ask, { id }: Subject, choice: Choice): Promise<Html | null> {
  const { blocs } = await ask(actorOtherBlocsQuery, {})
  const other = blocs.nodes.find((bloc) => bloc.id !== id)
  if (!other)
    return html`<p>Departures are found where the graph knows a second bloc to compare with; it knows this one alone.</p>`
  const found: Dissent[] = []
  let isWhole = false
  let after: string | null = null
  for (let page = 0; page < MOST_PAGES && !isWhole; page += 1) {
    // Those of the first bloc come before those of the second.
    const dissent: Dissents | null | undefined = await readPage(ask, [id, other.id], choice, after).catch(
      (error: unknown) => {
        // What was found until time was up is shown, as a part.
        if (error instanceof DemarcheError && found.length > 0) return undefined
        throw error
      },
    )
    if (dissent === undefined) break
    if (dissent === null) return null
    found.push(...dissent.nodes.filter(({ unit }) => unit.id === id))
    isWhole = !dissent.pageInfo.hasNextPage || dissent.nodes.some(({ unit }) => unit.id !== id)
    after = dissent.pageInfo.endCursor
  }
  if (found.length === 0) return html`<p>No member stands on the other side of its line.</p>`
  return html`${table(found)}
${!isWhole && html`<p class="faint">These are the oldest ${number(found.length)} departures, of more: choose a topic or a period to see all of them.</p>`}`
}

async function readPage(ask: Ask, between: string[], choice: Choice, after: string | null): Promise<Dissents | null> {
  const { agreement } = await ask(actorDissentQuery, { between, where: whereOf(choice), level: 'BLOC', after })
  return agreement?.dissent ?? null
}

function table(found: readonly Dissent[]): Html {
  const members = groupBy(found, ({ position }) => position.actor.id)
  const rows = [...members.values()]
    .sort((a, b) => b.length - a.length)
    .map((departures) => {
      const [{ position }] = departures as [Dissent]
      const latest = departures.slice(-LISTED).reverse()
      return html`<tr><th scope="row">${link('actor', position.actor)}</th><td class="number">${number(departures.length)}</td>
<td><details><summary>${latest.length < departures.length ? `The latest ${latest.length}` : count(latest.length, 'departure')}</summary><ul>${latest.map(item)}</ul></details></td></tr>
`
    })
  return html`<table><thead><tr><th>Member</th><th class="number">Against its line</th><th>Where</th></tr></thead><tbody>${rows}</tbody></table>`
}

function item({ issue, position, unitPolarity, certain }: Dissent): Html {
  const { event, statedAt, stance } = position
  return html`<li>${statedAt ?? 'no date'}: ${link('issue', issue)}: ${stanceMark(stance)}, where the bloc stands at ${unitPolarity.toFixed(2)}${event && html` (<a href="${address(pathOf('event', event.id))}">${event.name}</a>)`}${!certain && '; dates leave it open'}</li>
`
}
