import { createHash } from 'node:crypto'

const LONGEST = 60

/** A readable id for a name: Latin letters and digits. What would be lost or too long is told apart by a digest of the name. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')
  const whole = slug.length > 0 && slug.length <= LONGEST && /^[\x20-\x7e\p{P}]*$/u.test(plain)
  if (whole) return slug
  const digest = createHash('sha256').update(name.normalize('NFC')).digest('hex').slice(0, 8)
  return [slug.slice(0, LONGEST).replace(/-$/, ''), digest].filter((part) => part !== '').join('-')
}

/** A foreign id as it is where it has the form of ours; else a readable form of it that no other id shares. */
export function idOf(id: string): string {
  if (/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(id) && id.length <= 120) return id
  const slug = slugOf(id)
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 8)
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
