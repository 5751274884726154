import { actors } from '../model/labels.ts'
import { links, walkedTypes } from '../model/links.ts'

/** The schema's `LinkKind`: the types of relationship that a walk can take, described by their ends and how they read both ways. */
export function printLinks(): string {
  const values = walkedTypes.map((type) => {
    const { words } = links[type]
    return `  "${endsOf(type)}: ${words.join('; ')}."\n  ${type}`
  })
  return `"""
The kinds of link that a walk through the graph can take, both ways. In order of preference where two things are linked in several ways.
Each is described by how it reads along its direction, and against it.
"""
enum LinkKind {
${values.join('\n')}
}
`
}

/** `Position or Statement to Actor`; nouns with other ends each for themselves. */
function endsOf(type: keyof typeof links): string {
  const link = links[type]
  const byEnd = new Map<string, string[]>()
  for (const [noun, { takes }] of Object.entries(link.by))
    byEnd.set(oneOf(takes), [...(byEnd.get(oneOf(takes)) ?? []), noun])
  return [...byEnd]
    .map(([end, nouns]) => ('reverse' in link ? `${end} to ${oneOf(nouns)}` : `${oneOf(nouns)} to ${end}`))
    .join(', ')
}

function oneOf(nouns: readonly string[]): string {
  if (nouns.join() === actors.join()) return 'Actor'
  return nouns.length < 2 ? nouns.join() : `${nouns.slice(0, -1).join(', ')} or ${nouns.at(-1)}`
}
