/** What `read` makes of each page, in their order; one page is read ahead, so that the store works while the page before is worked on. */
export async function* readAhead<In, Out>(
  pages: AsyncIterable<In> | Iterable<In>,
  read: (page: In) => Promise<Out>,
): AsyncGenerator<Out> {
  let current: Promise<Out> | undefined
  for await (const page of pages) {
    const next = read(page)
    next.catch(() => undefined)
    if (current) yield await current
    current = next
  }
  if (current) yield await current
}
