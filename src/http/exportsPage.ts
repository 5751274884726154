import { xml } from '../exports/xml.ts'

/** The page of `/export`: every format of the positions that the filter leaves, with how many they are. */
export function exportsPage(positions: number, query: string, links: { about: string; url: string }[]): string {
  const rows = `all ${positions.toLocaleString('en')} ${positions === 1 ? 'position' : 'positions'}`
  const items = links.map(({ about, url }) => `<li><a href="${xml(url)}">Download ${rows}</a> as ${xml(about)}</li>`)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Exports</title>
<style>
:root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif }
main { margin: 2rem auto; padding: 0 1rem; max-width: 50rem }
</style>
</head>
<body>
<main>
<h1>Exports</h1>
<p>${query === '' ? 'Everything.' : `Filter: <code>${xml(query)}</code>`} The addresses take the conditions of <code>PositionFilter</code>, such as <code>?issue=cybersecurity&amp;stance=OPPOSE&amp;statedFrom=2013</code>.</p>
<ul>
${items.join('\n')}
</ul>
<p><a href="/">Start page</a></p>
</main>
</body>
</html>
`
}
