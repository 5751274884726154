import { createHash } from 'node:crypto'

const LONGEST = 60

/**
 * A readable id for a name: Latin letters and digits. Words of ASCII letters and digits are themselves; what the letters of an id cannot
 * hold (accents, signs, other scripts) is told apart by a digest of the name, and so is what is too long. Case alone is not told apart.
 */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')
  const whole = slug.length <= LONGEST && /^[A-Za-z0-9]+(?:[ _-][A-Za-z0-9]+)*$/.test(name)
  return whole ? slug : withDigest(slug, name)
}

/** The same id under another name of its own: names that a slug does not tell apart. */
export function withDigest(slug: string, name: string): string {
  return [slug.slice(0, LONGEST).replace(/-$/, ''), digestOf(name.normalize('NFC'))]
    .filter((part) => part !== '')
    .join('-')
}

/** A few letters that stand for a text. */
export function digestOf(text: string, length = 8): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length)
}

/** A foreign id as it is where it has the form of ours; else a readable form of it that no other id shares. */
export function idOf(id: string): string {
  if (/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(id) && id.length <= 120) return id
  const slug = slugOf(id)
  const digest = digestOf(id)
  return /^Q\d+$/.test(id) || slug.endsWith(digest) ? slug : `${slug}-${digest}`
}

/** The id of an appointment where the file gives none. */
export function appointmentId({ id, person, post }: { id?: string | undefined; person: string; post: string }): string {
  return id ?? `${person}-as-${post}`
}

/** What a file calls the ids that `idOf` forms from texts in an element of it. The element is looked through once, when that is first wanted. */
export function calledIn(element: unknown): (id: string) => string | undefined {
  let called: Map<string, string> | undefined
  return (id) => {
    called ??= textsIn(element)
    return called.get(id)
  }
}

function textsIn(element: unknown): Map<string, string> {
  const called = new Map<string, string>()
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && value.length < 500) {
      const id = idOf(value)
      if (id !== value) called.set(id, value)
    } else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) visit(inner)
  }
  visit(element)
  return called
}
