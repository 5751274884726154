import { DemarcheError, show } from '../errors.ts'
import { xml } from '../exports/print/xml.ts'
import { find, type Reconciling } from './ask.ts'
import { valuesOf } from './extend.ts'
import { MOST_VALUES, propertiesOf, type Value } from './properties.ts'
import { typesOf } from './types.ts'

/** How large it is, in pixels. */
export const PREVIEW = { width: 430, height: 240 }

/** What a browser may do with it: show it, in any page. */
export const previewPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** What it tells, and how many values of each. */
const TOLD = ['posts', 'country', 'memberships', 'organization', 'holders', 'date', 'broader', 'positions']
const MOST_TOLD = 3
const MOST_NAMES = 6

/** A page about a thing, for a frame. Throws NOT_FOUND for an id that names nothing. */
export async function preview(context: Reconciling, id: string, explorer: string): Promise<string> {
  const thing = find(context, id)
  if (!thing) throw new DemarcheError('NOT_FOUND', `Nothing has the id ${show(id)}.`)
  const asked = propertiesOf(context.names).filter((one) => TOLD.includes(one.id) && one.types.includes(thing.type))
  const rows: [string, string][] = []
  for (const property of asked) {
    // Who wants to see hundreds looks at the thing's own page.
    const values = (await valuesOf(context, property, [thing.id], { leaveTooMany: true })).get(thing.id)
    if (values === undefined) rows.push([property.name, `more than ${MOST_VALUES}`])
    else if (values.length > 0) rows.push([property.name, listed(values.map(textOf), MOST_TOLD)])
  }
  if (thing.otherNames.length > 0) rows.push(['Other names', listed(thing.otherNames, MOST_NAMES)])
  const identifiers = thing.identifiers.map(({ scheme, value }) => `${scheme} ${value}`)
  if (identifiers.length > 0) rows.push(['Identifiers', listed(identifiers, MOST_NAMES)])
  const cells = rows.map(([name, value]) => `<dt>${xml(name)}</dt><dd>${xml(value)}</dd>`).join('\n')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${xml(thing.name)}</title>
<style>
body { margin: 0; padding: 10px 12px; font: 13px/1.45 system-ui, sans-serif; color: #1d1d1f; background: #fff; overflow-wrap: anywhere }
h1 { margin: 0; font-size: 16px; line-height: 1.25 }
p { margin: 2px 0 8px; color: #55575c }
dl { margin: 0; display: grid; grid-template-columns: 6.5rem 1fr; gap: 3px 10px }
dt { color: #55575c } dd { margin: 0; unicode-bidi: isolate }
a { color: #00558c }
</style>
</head>
<body>
<h1><a href="${xml(explorer.replace('{{id}}', encodeURIComponent(thing.id)))}" target="_blank" rel="noopener"><bdi>${xml(thing.name)}</bdi></a></h1>
<p>${xml(typesOf(thing.type)[0]?.name ?? thing.type)} · ${xml(thing.id)}${thing.description === null ? '' : `<br>${xml(thing.description)}`}</p>
<dl>
${cells}
</dl>
</body>
</html>
`
}

function textOf(value: Value): string {
  return 'id' in value ? value.name : 'int' in value ? value.int.toLocaleString('en') : value.str
}

/** The first of them, with how many there are beside. */
function listed(texts: string[], most: number): string {
  const more = texts.length - most
  return `${texts.slice(0, most).join(' · ')}${more > 0 ? ` · and ${more} more` : ''}`
}
