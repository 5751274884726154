import type { CalledFragment, IssueKind } from '../../generated/documents.ts'

/** An issue after a verb: a proposition is quoted, for it is a sentence of its own. */
export function afterVerb({ name, kind }: { name: string; kind: IssueKind }): string {
  return kind === 'PROPOSITION' ? `“${name}”` : name
}

/** What a node is called; its id where it has no name. */
export function nameOf(node: CalledFragment): string {
  if ('name' in node) return node.name
  if ('headline' in node) return node.headline
  return 'title' in node ? node.title : node.id
}
