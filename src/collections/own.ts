/** What a record holds under a word from outside. `record[word]` would find `constructor` and the like in every one. */
export function own<Value>(record: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(record, word) ? record[word] : undefined
}
