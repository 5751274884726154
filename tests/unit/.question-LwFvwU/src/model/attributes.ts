import type { Props } from './labels.ts'

/** What a source holds of a thing beyond what the schema knows: a name and a value, as they stand there. */
export interface Attribute {
  name: string
  value: string
}

/** Attributes as they are stored, in one property: a JSON list of names and values, none of them twice. Without any there is no property. */
export function attributeProps(attributes: readonly Attribute[] = []): Props {
  const pairs = new Map(attributes.map(({ name, value }) => [JSON.stringify([name, value]), [name, value]]))
  return pairs.size === 0 ? {} : { attributes: JSON.stringify([...pairs.values()]) }
}

/** The attributes in a stored property. */
export function attributesIn(stored: unknown): Attribute[] {
  if (typeof stored !== 'string') return []
  return (JSON.parse(stored) as [string, string][]).map(([name, value]) => ({ name, value }))
}
