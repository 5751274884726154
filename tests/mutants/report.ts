/** What vitest's JSON reporter writes, as far as it is read here. */
export interface Report {
  testResults: {
    /** The file's path. */
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[]
  }[]
}

export type Outcome = 'green' | 'red' | 'red when its time was over' | 'not run'

/** What became of the tests of a protection. Those that fail by themselves count alone, if any do: a time-out says less. */
export function outcomeOf({ testResults }: Report, { test, named }: { test: string; named?: string }): Outcome {
  const files = testResults.filter(({ name }) => test.split(' ').some((path) => name.endsWith(path)))
  const pattern = new RegExp(named ?? '')
  const tests = files.flatMap((file) => file.assertionResults).filter(({ fullName }) => pattern.test(fullName))
  const failures = tests
    .filter(({ status }) => status === 'failed')
    .map((failed) => failed.failureMessages?.join() ?? '')
  for (const { assertionResults, message, status } of files)
    if (status === 'failed' && !assertionResults.some((result) => result.status === 'failed')) failures.push(message)
  if (failures.length > 0)
    return failures.every((text) => /(Test|Hook) timed out in/.test(text)) ? 'red when its time was over' : 'red'
  return tests.some(({ status }) => status === 'passed') ? 'green' : 'not run'
}
