import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** They take a minute each, and stand in files that are shorter than others. */
const longest = ['neo4j/outage', 'http/besideServer', 'http/process']

/** Begins with what takes longest, so that nobody waits for it alone in the end; then the largest files, as usual. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rest = await super.sort(files)
    const [first, then] = [rest.filter(isLong), rest.filter((file) => !isLong(file))]
    return [...first, ...then]
  }
}

function isLong({ moduleId }: TestSpecification): boolean {
  return longest.some((name) => moduleId.endsWith(`${name}.test.ts`))
}
