import { makeDictionary } from '../collections/dictionary.ts'
import { makeNumbers } from '../collections/numbers.ts'
import { share } from '../collections/shared.ts'
import { makeTexts, packTexts, type Texts } from '../collections/texts.ts'
import { cypher } from '../generated/cypher.ts'
import type { Row } from '../store/engine.ts'

/** What a question may read about the positions of a ledger: a text under cypher/questions, and which of its columns holds the values. */
const relations = {
  countries: 'units',
  heads: 'units',
  organizations: 'units',
  behalf: 'units',
  behalfOfBlocs: 'units',
  blocsHeld: 'units',
  sources: 'source',
  shownBy: 'statements',
  sequences: 'datasets',
} as const satisfies Partial<Record<QuestionText, string>>
/** What it may read that is not about positions. */
export type TableName = Extract<QuestionText, 'answered' | 'blocMembers'>

type QuestionText = keyof typeof cypher extends infer Name
  ? Name extends `questions/${infer Own}`
    ? Own
    : never
  : never
export type RelationName = keyof typeof relations

/**
 * What positions lead to, in memory that threads share: position i, of those that lead to anything, to the values between `starts[i]`
 * and `starts[i + 1]`, which are indexes into `names`. `numbers` holds the number told with each position, where the relation has one.
 */
export interface Relation {
  positions: Texts
  starts: Uint32Array
  values: Uint32Array
  names: Texts
  numbers: Float64Array
}

export function textOf(name: RelationName | TableName): string {
  return cypher[`questions/${name}`]
}

/** Packs the rows of a relation as they come. */
export async function packRelation(name: RelationName, pieces: AsyncIterable<Row[]>): Promise<Relation> {
  const column = relations[name]
  const names = makeDictionary()
  const positions = makeTexts()
  const [starts, values] = [makeNumbers(), makeNumbers()]
  const numbers: number[] = []
  for await (const rows of pieces) {
    positions.add(rows.map((row) => row.position as string))
    for (const row of rows) {
      starts.push(values.size)
      for (const value of [row[column]].flat()) values.push(names.indexOf(value as string))
      if (row.sequence !== undefined) numbers.push(row.sequence as number)
    }
  }
  starts.push(values.size)
  return {
    positions: positions.done(),
    starts: starts.done(),
    values: values.done(),
    names: packTexts(names.values),
    numbers: share(Float64Array.from(numbers)),
  }
}
