import { z } from 'zod'

/** What of a file is not read, counted by its name. */
export interface Unread {
  add(name: string, count: number): void
  /** What is left out for a reason of its own, as a sentence. */
  say(sentence: string): void
  /** The fields of an element that its schema does not know. */
  fields(list: string, element: unknown, schema: z.ZodType): void
  notes(): string[]
}

export function makeUnread(): Unread {
  const counts = new Map<string, number>()
  const said: string[] = []
  const add = (name: string, count: number) => void counts.set(name, (counts.get(name) ?? 0) + count)
  return {
    add,
    say: (sentence) => void said.push(sentence),
    fields(list, element, schema) {
      if (typeof element !== 'object' || element === null || !(schema instanceof z.ZodObject)) return
      for (const [field, value] of Object.entries(element))
        if (!(field in schema.shape) && !isEmpty(value)) add(`${list}.${field}`, 1)
    },
    notes() {
      const all = [...counts].map(([name, count]) => `${name} (${count})`)
      return all.length === 0 ? said : [...said, `Not read: ${all.join(', ')}.`]
    },
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
