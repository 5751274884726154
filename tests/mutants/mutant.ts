/** A protection taken out by an edit of one line, and the test that has to turn red without it. */
export interface Mutant {
  file: string
  /** What stands in the file once. */
  find: string
  replace: string
  test: string
  /** A pattern of names of tests that is enough. */
  named?: string
}
