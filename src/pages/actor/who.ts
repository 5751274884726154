import type { ActorAppointmentFragment, ActorMembersFragment, ActorPostsFragment } from '../../generated/documents.ts'
import { note } from '../shared/choice.ts'
import { Html, html } from '../shared/html.ts'
import { stretches } from '../shared/spans.ts'
import { inWords, link, outOf, span } from '../shared/words.ts'
import type { Who } from './subject.ts'

/** Who it is, as facts in a list. */
export function whoFacts(who: Who): Html {
  const facts: [string, Html | string | null][] = [
    ['Also called', who.otherNames.join(', ') || null],
    ...(who.__typename === 'Person'
      ? ([
          ['Born', who.bornOn],
          ['Died', who.diedOn],
        ] as [string, string | null][])
      : []),
    ...(who.__typename === 'Country'
      ? ([
          ['Formally', who.formalName],
          ['Region', [who.subregion, who.region].filter((part) => part !== null).join(', ') || null],
          ['State', (who.foundedOn ?? who.dissolvedOn) ? span(who.foundedOn, who.dissolvedOn) : null],
        ] as [string, string | null][])
      : []),
    ...(who.__typename === 'Organization'
      ? ([
          ['Kind', inWords(who.kind)],
          ['Country', who.country && link('actor', who.country)],
          ['Part of', who.parent && link('actor', who.parent)],
          ['Existed', (who.foundedOn ?? who.dissolvedOn) ? span(who.foundedOn, who.dissolvedOn) : null],
        ] as [string, Html | string | null][])
      : []),
  ]
  const told = facts.filter(([, value]) => value !== null)
  return told.length === 0
    ? html``
    : html`<dl class="facts">${told.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>`
}

/** Posts held or filled, members, and what it is part of; null where nothing is known of these. */
export function belongings(who: Who): Html | null {
  const parts = [
    who.__typename === 'Person' && postsOverTime(who),
    who.__typename === 'Person' &&
      table('Posts held', who.appointments, (one) => [postOf(one), span(one.startDate, one.endDate)]),
    (who.__typename === 'Country' || who.__typename === 'Organization' || who.__typename === 'Bloc') &&
      postsTable(who.posts),
    (who.__typename === 'Organization' || who.__typename === 'Bloc') && membersTable(who.members),
    table('Member of', who.memberships, ({ of, startDate, endDate }) => [link('actor', of), span(startDate, endDate)]),
    who.__typename === 'Country' && names('Its organizations', who.organizations),
    who.__typename === 'Organization' && names('Its parts', who.parts),
  ].filter((part): part is Html => part instanceof Html)
  return parts.length === 0 ? null : html`${parts}`
}

/** Posts and memberships of a person, as they followed one another. */
function postsOverTime({ name, appointments, memberships }: Extract<Who, { appointments: object }>): Html | null {
  const held = appointments.nodes.map(({ post, startDate, endDate }) => ({
    name: [post.title, (post.organization ?? post.represents)?.name].filter((part) => part !== undefined).join(', '),
    start: startDate,
    end: endDate,
  }))
  const member = memberships.nodes.map(({ of, startDate, endDate }) => ({
    name: `Member of ${of.name}`,
    start: startDate,
    end: endDate,
  }))
  return stretches([...held, ...member], `Posts and memberships of ${name} over time`)
}

function postsTable(posts: ActorPostsFragment): Html | null {
  return table('Posts', posts, ({ title, appointments }) => [
    title,
    appointments.nodes.length === 0
      ? 'nobody known'
      : html`${appointments.nodes.map(({ person, startDate, endDate }, at) => html`${at > 0 && '; '}${link('actor', person)} (${span(startDate, endDate)})`)}${note(outOf(appointments.nodes.length, appointments.totalCount, 'holders'))}`,
  ])
}

function membersTable(members: ActorMembersFragment): Html | null {
  return table('Members', members, ({ member, startDate, endDate }) => [
    link('actor', member),
    span(startDate, endDate),
  ])
}

function table<Item>(
  title: string,
  { nodes, totalCount }: { nodes: readonly Item[]; totalCount: number },
  row: (item: Item) => [Html | string, Html | string],
): Html | null {
  if (nodes.length === 0) return null
  const body = html`<table><tbody>${nodes.map((item) => {
    const [name, when] = row(item)
    return html`<tr><th scope="row">${name}</th><td>${when}</td></tr>\n`
  })}</tbody></table>`
  const shown = note(outOf(nodes.length, totalCount, title.toLowerCase()))
  if (nodes.length <= 8) return html`<h3>${title}</h3>${body}${shown}`
  return html`<details><summary><h3>${title} (${totalCount})</h3></summary>${body}${shown}</details>`
}

function names(
  title: string,
  { nodes, totalCount }: { nodes: readonly { id: string; name: string }[]; totalCount: number },
): Html | null {
  if (nodes.length === 0) return null
  return html`<h3>${title}</h3><p>${nodes.map((node, at) => html`${at > 0 && ', '}${link('actor', node)}`)}</p>${note(outOf(nodes.length, totalCount, 'organizations'))}`
}

function postOf({ post }: ActorAppointmentFragment): Html {
  const of = post.organization ?? post.represents
  return html`${post.title}${of && html`, ${link('actor', of)}`}`
}
