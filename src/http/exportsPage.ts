import { type Html, html, render } from '../pages/shared/html.ts'
import type { ExportLink } from './exportLinks.ts'
import type { Frame } from './frame.ts'

/** What `/export` lists: every export of the positions that a filter leaves, with how many they are. */
export interface ExportList {
  positions: number
  /** As a query string; empty for everything. */
  filter: string
  exports: ExportLink[]
  networks: ExportLink[]
}

/** The page of `/export`, at the start page's own level. */
export function exportsPage({ positions, filter, exports, networks }: ExportList, frame: Frame): string {
  const count = `${positions.toLocaleString('en')} ${positions === 1 ? 'position' : 'positions'}`
  const body = html`<h1>Exports</h1>
<p class="lead">Files of ${count}${filter !== '' && html`, those that <code>${filter}</code> leaves`}.</p>
<p>The addresses take the conditions of <code>PositionFilter</code>, such as <code>?issue=cybersecurity&amp;stance=OPPOSE&amp;statedFrom=2013</code>.
<a href="explorer${filter !== '' && `?${filter}`}">The same positions in the explorer</a></p>
${list('positions', `Download ${count}`, exports)}
${list('network', `Download the network of ${count}`, networks)}
<p>A network joins actors by what they agree on. Its addresses also take the arguments of <code>positionNetwork</code>, such as <code>mode=TWO_MODE</code>.</p>
`
  const about = { title: 'Exports', description: `Files of ${count}, for other tools.`, at: 'exports' } as const
  return frame.head(about, './') + render(body, './') + frame.tail('./')
}

function list(id: string, title: string, links: ExportLink[]): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
<table>
<thead><tr><th scope="col">Format</th><th scope="col">What it is</th></tr></thead>
<tbody>${links.map(
    ({ title, about, url }) => html`<tr><th scope="row"><a href="${url}">${title}</a></th><td>${about}</td></tr>
`,
  )}</tbody>
</table>
</section>`
}
