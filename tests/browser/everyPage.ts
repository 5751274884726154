import { pages } from '../../src/pages/pages.ts'
import { choices } from '../../src/web/explorer/state.ts'
import { askServer } from './explorerPage.ts'

/** The pages of what the graph knows most about, those that have no data of their own, and every view of the explorer. */
export async function pathsOf(url: string): Promise<string[]> {
  type Named = { id: string; name: string }
  type Most = {
    facets: { actor: { node: Named }[]; issue: { node: Named }[] }
    blocs: { nodes: Named[] }
    people: { nodes: Named[] }
    events: { nodes: Named[] }
    sources: { nodes: Named[] }
  }
  const { facets, ...others } = await askServer<Most>(
    url,
    `{ facets { actor(first: 2) { node { id ... on Actor { name } } } issue(first: 1) { node { id ... on Issue { name } } } }
      blocs(first: 1) { nodes { id } } people(first: 1) { nodes { id } } events(first: 1) { nodes { id } } sources(first: 1) { nodes { id } } }`,
  )
  const [one, two] = facets.actor.map(({ node }) => node)
  const [issue] = facets.issue.map(({ node }) => node)
  const named = (kind: string, nodes: (Named | undefined)[]) =>
    nodes.flatMap((node) => (node ? [`/${kind}/${encodeURIComponent(node.id)}`] : []))
  const addresses: Record<string, string[]> = {
    '/': ['/'],
    '/search': [`/search?q=${encodeURIComponent(one?.name ?? 'peace')}`],
    '/actor/:id': named('actor', [one, others.people.nodes[0], others.blocs.nodes[0]]),
    '/issue/:id': named('issue', [issue]),
    '/event/:id': named('event', [others.events.nodes[0]]),
    '/source/:id': named('source', [others.sources.nodes[0]]),
    '/compare': one && two ? [`/compare?${new URLSearchParams({ a: one.id, b: two.id })}`] : [],
  }
  return [
    ...Object.keys(pages).flatMap((page) => {
      if (!addresses[page]) throw new Error(`The page ${page} has no address here.`)
      return addresses[page]
    }),
    ...choices.view.map((view) => `/explorer?view=${view}`),
    ...(one ? [`/explorer?view=matrix&see=${encodeURIComponent(`node~${one.id}`)}`] : []),
    '/embed?view=network',
    '/export',
    '/playground',
  ]
}
