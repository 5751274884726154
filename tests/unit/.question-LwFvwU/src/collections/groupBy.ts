/** The items by group, in the order in which the groups first appear. */
export function groupBy<Item, Group>(items: readonly Item[], groupOf: (item: Item) => Group): Map<Group, Item[]> {
  const groups = new Map<Group, Item[]>()
  for (const item of items) {
    const group = groupOf(item)
    const members = groups.get(group)
    if (members) members.push(item)
    else groups.set(group, [item])
  }
  return groups
}
