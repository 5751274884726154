import type { Format } from '../exports/format.ts'
import { formats, graphFormats } from '../exports/formats.ts'
import { xml } from '../exports/print/xml.ts'
import { stemOf } from '../exports/request.ts'
import { tools } from './tools.ts'

/** One export: where it is and what it is for. */
export interface ExportLink {
  format: string
  about: string
  mediaType: string
  url: string
}

/** What `/export` lists: every export of the positions that a filter leaves, with how many they are. */
export interface ExportList {
  positions: number
  /** As a query string; empty for everything. */
  filter: string
  exports: ExportLink[]
  networks: ExportLink[]
}

/** As the other pages look; this one loads nothing. */
const style = `:root {
  color-scheme: light dark;
  --paper: light-dark(#ffffff, #212a3b);
  --ink: light-dark(#1c2637, #e6ebf4);
  --faint: light-dark(#5a667c, #a3afc6);
  --line: light-dark(#dde2ea, #364259);
  --accent: light-dark(#1f5fae, #86b7ff);
  font: 16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
body { margin: 0; background: var(--paper); color: var(--ink) }
header { display: flex; flex-wrap: wrap; gap: 0.3rem 2rem; padding: 0.7rem 1rem; border-bottom: 1px solid var(--line) }
header a { color: var(--faint); text-decoration: none }
header nav a { margin-inline-end: 1rem }
header .brand { color: var(--ink); font-weight: 650 }
header [aria-current], header a:hover { color: var(--accent) }
main { margin: 1rem auto; padding: 0 1rem; max-width: 50rem; overflow-wrap: anywhere }
main a { color: var(--accent) }
code { font-size: 0.92em }`

/** The page of `/export`. */
export function exportsPage({ positions, filter, exports, networks }: ExportList): string {
  const count = `${positions.toLocaleString('en')} ${positions === 1 ? 'position' : 'positions'}`
  const network = `<h2>The network of all ${count}</h2>
<p>Actors joined by what they agree on. The addresses also take the arguments of <code>positionNetwork</code>, such as <code>mode=TWO_MODE</code>.</p>
${list(networks, 'Download the network')}
`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Exports · Démarche</title>
<style>
${style}
</style>
</head>
<body>
<header>
<a class="brand" href="./">Démarche</a>
<nav aria-label="Pages"><a href="./">Home</a> <a href="explorer">Explorer</a> <a href="playground">Playground</a> <a href="export" aria-current="page">Exports</a></nav>
</header>
<main>
<h1>Exports</h1>
<p>${filter === '' ? 'Everything.' : `Filter: <code>${xml(filter)}</code>`} The addresses take the conditions of <code>PositionFilter</code>, such as <code>?issue=cybersecurity&amp;stance=OPPOSE&amp;statedFrom=2013</code>.</p>
<h2>All ${count}</h2>
${list(exports, `Download all ${count}`)}
${network}<p><a href="explorer${filter === '' ? '' : `?${xml(filter)}`}">The same positions in the explorer</a></p>
</main>
</body>
</html>
`
}

/** The links to all exports, and to the tools that open them, for the menu of another page, which fills in their filters. */
export function exportMenu(): string {
  return `<div data-exports="graph">${menu(formats, false)}</div>
<div data-exports="network" hidden>${menu(graphFormats, true)}</div>`
}

function menu(some: Format[], ofNetwork: boolean): string {
  const links = some.map((format) => {
    const address = addressOf(format, ofNetwork)
    return `<a data-export="${address.slice('/export/'.length)}" href="${address.slice(1)}">${xml(format.title)}</a>`
  })
  const opening = tools.map(({ name, title, extension }) => {
    const file = `${ofNetwork ? 'network' : 'graph'}.${extension}`
    const address = `open/${name}/${file}`
    return `<a data-open="${name}" data-file="${file}" href="${address}" target="_blank" rel="noopener">Open in ${xml(title)}</a>`
  })
  return [...opening, ...links].join('\n')
}

/** One export, of what the filter leaves. */
export function linkTo(format: Format, ofNetwork: boolean, filter: string, basePath: string): ExportLink {
  const { name, about, mediaType } = format
  const url = `${basePath}${addressOf(format, ofNetwork)}${filter === '' ? '' : `?${filter}`}`
  return { format: name, about, mediaType, url }
}

export function addressOf(format: Format, ofNetwork: boolean): string {
  return `/export/${stemOf(format, ofNetwork)}.${format.extension}`
}

function list(links: ExportLink[], words: string): string {
  const items = links.map(({ about, url }) => `<li><a href="${xml(url)}">${words}</a> as ${xml(about)}</li>`)
  return `<ul>\n${items.join('\n')}\n</ul>`
}
