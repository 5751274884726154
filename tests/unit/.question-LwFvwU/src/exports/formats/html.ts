import type { GraphFormat } from '../format.ts'
import { attribution } from '../print/attribution.ts'
import { typeColour } from '../print/colours.ts'
import { drawGraph } from '../print/svg.ts'
import { xml } from '../print/xml.ts'
import type { Cell, Column, EdgeRecord, GraphRecords, NodeRecord } from '../records.ts'

/** What a drawing can show at all: beyond it there are only the tables. */
const MOST_NODES = 250
const MOST_EDGES = 3000

/** The policy of the file, inside it and beside it: it loads nothing and runs nothing. */
export const htmlPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** One page that needs nothing else: a drawing and two tables. Names are text, whatever they hold. */
export const html: GraphFormat = {
  of: 'graph',
  name: 'html',
  extension: 'html',
  stem: 'graph',
  mediaType: 'text/html; charset=utf-8',
  title: 'One HTML page',
  about: 'One page with a drawing and tables, to read or to send',
  write: writeHtml,
}

async function* writeHtml(graph: GraphRecords): AsyncGenerator<string> {
  const { about, nodeColumns, edgeColumns } = graph
  yield head(about.title, attribution(about))
  yield `<h2>Drawing</h2>\n${await drawing(graph)}\n`
  const labels = new Map<string, string>()
  yield `<h2>Things</h2>\n${tableHead('Things', ['id', 'label', ...names(nodeColumns)])}`
  for await (const page of graph.nodes()) {
    for (const { id, label } of page) labels.set(id, label)
    yield page.map((node) => nodeRow(nodeColumns, node)).join('')
  }
  yield `</tbody></table></div>\n<h2>Edges</h2>\n${tableHead('Edges', ['source', 'target', 'weight', ...names(edgeColumns)])}`
  for await (const page of graph.edges()) yield page.map((edge) => edgeRow(edgeColumns, labels, edge)).join('')
  yield '</tbody></table></div>\n</main>\n</body>\n</html>\n'
}

async function drawing(graph: GraphRecords): Promise<string> {
  const nodes = await take(graph.nodes(), MOST_NODES)
  const edges = nodes ? await take(graph.edges(), MOST_EDGES) : null
  if (!nodes || !edges) return '<p>The graph is too large to be drawn on a page; the tables hold all of it.</p>'
  if (nodes.length === 0) return '<p>No position answers this filter, so there is nothing to draw.</p>'
  const types = [...new Set(nodes.map(({ type }) => type))]
  const keys = types.map((type) => `<li><span style="background:${typeColour(type)}"></span>${xml(type)}</li>`)
  const stances = '<li>for: a blue line</li><li>against: a red dashed line</li><li>neither: a dotted line</li>'
  return `<ul class="keys">${keys.join('')}${stances}</ul>\n${drawGraph(nodes, edges, graph.about.title)}`
}

/** The records of all pages; null when there are more. */
async function take<T>(pages: AsyncIterable<T[]>, most: number): Promise<T[] | null> {
  const records: T[] = []
  for await (const page of pages) {
    records.push(...page)
    if (records.length > most) return null
  }
  return records
}

function nodeRow(columns: Column[], { id, label, attributes }: NodeRecord): string {
  return `<tr id="${xml(id)}"><td>${xml(id)}</td><th scope="row">${xml(label)}</th>${cells(columns, attributes)}</tr>\n`
}

function edgeRow(
  columns: Column[],
  labels: Map<string, string>,
  { source, target, weight, attributes }: EdgeRecord,
): string {
  const end = (id: string) => `<td><a href="#${xml(encodeURIComponent(id))}">${xml(labels.get(id) ?? id)}</a></td>`
  return `<tr>${end(source)}${end(target)}<td>${weight}</td>${cells(columns, attributes)}</tr>\n`
}

function cells(columns: Column[], attributes: Record<string, Cell>): string {
  return columns.map(({ name }) => `<td>${xml(attributes[name] ?? '')}</td>`).join('')
}

function tableHead(caption: string, titles: string[]): string {
  const heads = titles.map((title) => `<th scope="col">${xml(title)}</th>`).join('')
  return `<div class="table" tabindex="0" role="region" aria-label="${caption}"><table><thead><tr>${heads}</tr></thead><tbody>\n`
}

function names(columns: Column[]): string[] {
  return columns.map(({ name }) => name)
}

function head(title: string, sentences: string[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${xml(htmlPolicy)}">
<title>${xml(title)}</title>
<style>
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
main { margin: 1rem auto; padding: 0 1rem; max-width: 80rem }
svg { display: block; width: 100%; max-height: 90vh; font-size: 11px }
svg text { fill: CanvasText }
svg path { opacity: 0.6 }
.keys { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: 0; list-style: none }
.keys span { display: inline-block; width: 0.8em; height: 0.8em; margin-right: 0.4em; border-radius: 50% }
.table { overflow: auto; max-height: 80vh; border: 1px solid GrayText }
table { border-collapse: collapse }
th, td { padding: 0.2rem 0.6rem; text-align: start; vertical-align: top; unicode-bidi: plaintext }
thead th { position: sticky; top: 0; background: Canvas }
td { max-width: 30rem }
</style>
</head>
<body>
<main>
<h1>${xml(title)}</h1>
${sentences.map((sentence) => `<p>${xml(sentence)}</p>`).join('\n')}
`
}
