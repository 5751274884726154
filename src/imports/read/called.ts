import { idOf } from '../../model/ids.ts'

/** What an element of a file calls the thing of an id that was made of one of its texts. */
export function calledIn(element: unknown): (id: string) => string | undefined {
  let words: Map<string, string> | undefined
  return (id) => {
    words ??= new Map(textsIn(element).map((text) => [idOf(text), text]))
    return words.get(id)
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
