import type { Mutant } from './mutant.ts'

const running = { test: 'tests/http/running.test.ts', named: 'listed may ask' }
const pages = { test: 'tests/conformance/graphPages.test.ts', named: 'what a browser may do' }
const origins = 'src/http/origins.ts'
const graphPages = 'src/http/graphPages.ts'

/** What an answer says beside what was asked, where no other list has it. */
export const mutants: Mutant[] = [
  { file: origins, find: "'access-control-allow-headers': ALLOWED,", replace: '', ...running },
  { file: origins, find: "'access-control-allow-methods': 'GET, HEAD, POST',", replace: '', ...running },
  { file: origins, find: "'access-control-max-age': String(REMEMBERED),", replace: '', ...running },
  {
    file: origins,
    find: "'access-control-expose-headers': 'Content-Disposition, ETag, Link',",
    replace: '',
    ...running,
  },
  {
    file: graphPages,
    find: "      .header('content-security-policy', contentSecurityPolicy())\n",
    replace: '',
    ...pages,
  },
  { file: graphPages, find: "'cross-origin-opener-policy': 'same-origin', ", replace: '', ...pages },
  { file: graphPages, find: ", 'cache-control': 'no-cache'", replace: '', ...pages },
]
