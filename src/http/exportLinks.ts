import type { Format } from '../exports/format.ts'
import { formats, graphFormats } from '../exports/formats.ts'
import { xml } from '../exports/print/xml.ts'
import { stemOf } from '../exports/request.ts'
import { tools } from './tools.ts'

/** One export: where it is and what it is for. */
export interface ExportLink {
  format: string
  title: string
  about: string
  mediaType: string
  url: string
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
  const { name, title, about, mediaType } = format
  const url = `${basePath}${addressOf(format, ofNetwork)}${filter === '' ? '' : `?${filter}`}`
  return { format: name, title, about, mediaType, url }
}

export function addressOf(format: Format, ofNetwork: boolean): string {
  return `/export/${stemOf(format, ofNetwork)}.${format.extension}`
}
