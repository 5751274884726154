/** The variable that a clause of the type starts at; undefined for Query, whose clauses start anywhere. */
export function ownerVariable(type: string): string | undefined {
  return type === 'Query' ? undefined : type.charAt(0).toLowerCase() + type.slice(1)
}

export function withoutComments(text: string): string {
  return text.replaceAll(/\/\/.*$/gm, '')
}

/** How many relationships the text walks; a path of any length counts as two. */
export function hopsOf(text: string): number {
  return [...withoutComments(text).matchAll(/-\[[^\]]*\]-/g)].reduce(
    (sum, [hop]) => sum + (hop.includes('*') ? 2 : 1),
    0,
  )
}
