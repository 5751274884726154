/** Numbers for texts, in the order in which they first appear. */
export function makeDictionary(): { values: string[]; indexOf: (value: string) => number } {
  const known = new Map<string, number>()
  const values: string[] = []
  return {
    values,
    indexOf(value) {
      const index = known.get(value) ?? values.push(value) - 1
      known.set(value, index)
      return index
    },
  }
}
