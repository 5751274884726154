import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** Names the tests that passed only when they were tried again, as `.ci/run` lets them, and what they failed with before. */
export default class TriedAgain implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const flaky = modules.flatMap(({ relativeModuleId, children }) =>
      [...children.allTests()]
        .filter((test) => test.diagnostic()?.flaky)
        .map((test) => `  ${relativeModuleId}: ${test.fullName}\n    ${reasonOf(test)}`),
    )
    if (flaky.length > 0) console.log(['Passed when they were tried again:', ...flaky].join('\n'))
  }
}

function reasonOf(test: TestCase): string {
  const [error] = test.result().errors ?? []
  const place = error?.stacks?.find(({ file }) => file.endsWith('.test.ts'))
  return `${error?.message ?? 'no reason was told'}${place ? ` (line ${place.line})` : ''}`
}
