import type { CalledFragment } from '../../generated/documents.ts'

/** What a node is called; its id where it has no name. */
export function nameOf(node: CalledFragment): string {
  if ('name' in node) return node.name
  if ('headline' in node) return node.headline
  return 'title' in node ? node.title : node.id
}
