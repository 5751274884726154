import DataLoader from 'dataloader'

/** Asks about all the things of one answer that are asked about in the same tick with one question, for each size of page. */
export function askTogether<Thing extends object, Answer>(
  ask: (things: readonly Thing[], first: number) => Promise<Answer[]>,
): (thing: Thing, first: number) => Promise<Answer> {
  const loaders = new Map<number, DataLoader<Thing, Answer>>()
  return (thing, first) => {
    const loader = loaders.get(first) ?? new DataLoader<Thing, Answer>((things) => ask(things, first))
    loaders.set(first, loader)
    return loader.load(thing)
  }
}
