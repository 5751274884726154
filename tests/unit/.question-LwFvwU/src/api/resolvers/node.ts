import type { ByHand } from '../../generated/resolvers.ts'

const PREFIX = 'identifier:'

/** What everything with an id has. Each scheme is a property of its own, so that datasets can state different ones. */
export const Node: ByHand['Node'] = {
  identifiers: (row) =>
    Object.entries(row)
      .filter(([name]) => name.startsWith(PREFIX))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, ids]) =>
        [...(ids as string[])].sort().map((identifier) => ({ scheme: name.slice(PREFIX.length), identifier })),
      ),
}
