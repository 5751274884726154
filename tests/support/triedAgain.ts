import type { Reporter, TestModule } from 'vitest/node'

/** Names the tests that passed only when they were tried again, as `.ci/run` lets them. */
export default class TriedAgain implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const flaky = modules.flatMap(({ relativeModuleId, children }) =>
      [...children.allTests()]
        .filter((test) => test.diagnostic()?.flaky)
        .map(({ fullName }) => `  ${relativeModuleId}: ${fullName}`),
    )
    if (flaky.length > 0) console.log(['Passed when they were tried again:', ...flaky].join('\n'))
  }
}
