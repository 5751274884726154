import { leaveOut, leftOut } from './chromium.ts'

/** For the test runner's global set-up: says once, not once a file, that the browser tests do not run. */
export function setup(): void {
  if (leaveOut()) console.warn(leftOut)
}
