/** What the panel reads, or where a mark leads: something of the graph, or the positions behind an edge, a cell or a bar. */
export type See =
  | { kind: 'node' | 'position'; id: string }
  /** An actor's positions on an issue; `under`: those that count for a larger unit; `track`: its view of them over time. */
  | { kind: 'on' | 'under' | 'track'; actor: string; issue: string }
  | { kind: 'for' | 'toward'; actor: string; other: string }
  /** Two units: what links them in a network, or how far they agree, in a period (`1990-1999`) or at any time. */
  | { kind: 'between'; left: string; right: string }
  | { kind: 'agree'; left: string; right: string; period?: string }
  /** Who was near a unit in a period. */
  | { kind: 'near'; id: string; period: string }
  /** Two positions. */
  | { kind: 'both'; left: string; right: string }
  /** The positions of a period; null for those without a date. */
  | { kind: 'in'; period: string | null }
  /** What an address says and nobody knows. */
  | { kind: 'unknown'; text: string }

const undated = 'undated'

/** As an address holds it: the kind and its ids, joined by `~`. */
export function printSee(see: See): string {
  switch (see.kind) {
    case 'unknown':
      return see.text
    case 'in':
      return join(see.kind, see.period ?? undated)
    case 'node':
    case 'position':
      return join(see.kind, see.id)
    case 'for':
    case 'toward':
      return join(see.kind, see.actor, see.other)
    case 'near':
      return join(see.kind, see.id, see.period)
    case 'agree':
      return join(see.kind, see.left, see.right, ...(see.period ? [see.period] : []))
    case 'between':
    case 'both':
      return join(see.kind, see.left, see.right)
    default:
      return join(see.kind, see.actor, see.issue)
  }
}

export function parseSee(text: string): See {
  const [kind, one, two, three = ''] = text.split('~')
  if ((kind === 'node' || kind === 'position') && one) return { kind, id: one }
  if (kind === 'in' && one) return { kind, period: one === undated ? null : one }
  if (one && two) {
    if (kind === 'on' || kind === 'under' || kind === 'track') return { kind, actor: one, issue: two }
    if (kind === 'for' || kind === 'toward') return { kind, actor: one, other: two }
    if (kind === 'near' && isPeriod(two)) return { kind, id: one, period: two }
    if (kind === 'agree') return { kind, left: one, right: two, ...(isPeriod(three) && { period: three }) }
    if (kind === 'between' || kind === 'both') return { kind, left: one, right: two }
  }
  return { kind: 'unknown', text }
}

/** Two years. */
function isPeriod(text: string): boolean {
  return /^\d{4}-\d{4}$/.test(text)
}

function join(...parts: string[]): string {
  return parts.join('~')
}
