/** The same items; `report` hears of every thousand of them. */
export async function* reportCount<Item>(
  items: AsyncIterable<Item>,
  report: (count: number) => void,
): AsyncGenerator<Item> {
  let count = 0
  for await (const item of items) {
    yield item
    count += 1
    if (count % 1000 === 0) report(count)
  }
}
