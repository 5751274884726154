/**
 * The clause of one field: it leads from the field's owner to what the field holds. The generator prints one for every file
 * under cypher/ that is named by a field; keys, order, page and projection are added where it is read.
 */
export interface Clause {
  /** The schema coordinate that it answers, which is its file's name. */
  field: string
  /** Whether the field holds one value or null, a whole list, or a page. */
  kind: 'one' | 'many' | 'connection'
  /** Cypher from the owner's variable to the variable that bears the field's name. */
  text: string
  /** The variable it starts at and the label under which its id is found; null for a field of Query, which starts anywhere. */
  owner: { name: string; label: string } | null
  /** The variable that it binds: the field's name. */
  binds: string
  /** The field's own arguments that the text takes; null where the request leaves one out. */
  params: readonly string[]
  /** Whether it may come to one thing by several ways: it walks more than one relationship. */
  repeats: boolean
  /** What of the bound thing is the value: the node, its property of the same name, or the node under a name beside properties of `link`. */
  value: 'node' | 'property' | { node: string; properties: readonly string[] }
  /** Whether the filter over positions applies, and by which field of Position its nodes are reached where they are no positions. */
  filtered: false | { by: string | null }
}
