import type { Mutant } from './mutant.ts'

const running = { test: 'tests/http/running.test.ts', named: 'listed may ask' }
const pages = { test: 'tests/conformance/graphPages.test.ts', named: 'what a browser may do' }
const tools = { test: 'tests/http/openIn.test.ts', named: 'alone may read' }
const exported = { test: 'tests/http/exports.test.ts', named: 'comes with everything' }
const listed = { test: 'tests/http/exports.test.ts', named: 'the list names' }
const answered = { test: 'tests/http/answers.test.ts', named: 'have an ETag' }
const shown = { test: 'tests/browser/pages.test.ts', named: 'is guarded' }
const asset = { test: 'tests/browser/pages.test.ts', named: 'an asset' }
const every = { test: 'tests/http/whoMayAsk.test.ts', named: 'what a browser may do' }
const origins = 'src/http/origins.ts'
const exportRoutes = 'src/http/exports.ts'
const sitePages = 'src/http/pages.ts'
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
  {
    file: origins,
    find: "reply.header('cross-origin-resource-policy', isOpen || given === '*' ? 'cross-origin' : 'same-origin')",
    replace: '',
    test: 'tests/http/whoMayAsk.test.ts',
    named: 'may not be read elsewhere',
  },
  {
    file: origins,
    find: "if (!isOpen && given !== '*' && origins.length > 0) reply.header('vary', 'Origin')",
    replace: '',
    test: 'tests/http/running.test.ts',
    named: 'may read: ',
  },
  {
    file: origins,
    find: "    reply.header('vary', 'Origin')\n    if (URL",
    replace: '    if (URL',
    test: 'tests/http/reconcileReaders.test.ts',
    named: 'where the setting says so',
  },
  {
    file: origins,
    find: "return void reply.header('access-control-allow-origin', '*')",
    replace: 'return',
    test: 'tests/http/reconcileRoutes.test.ts',
    named: 'any page may read',
  },
  { file: exportRoutes, find: "        'access-control-allow-origin': tool.origin,\n", replace: '', ...tools },
  { file: exportRoutes, find: "        'access-control-allow-private-network': 'true',\n", replace: '', ...tools },
  { file: exportRoutes, find: "        'cross-origin-resource-policy': 'cross-origin',\n", replace: '', ...tools },
  { file: exportRoutes, find: "        vary: 'Origin',\n", replace: '', ...tools },
  { file: exportRoutes, find: "reply.header('vary', 'Accept, Origin')", replace: '', ...listed },
  {
    file: exportRoutes,
    find: "      .header('content-security-policy', contentSecurityPolicy())\n",
    replace: '',
    ...listed,
  },
  { file: exportRoutes, find: "    'cache-control': 'no-cache',\n", replace: '', ...exported },
  {
    file: 'src/http/download.ts',
    find: "if (format.extension === 'html') reply.header('content-security-policy', exportPolicy)",
    replace: '',
    ...exported,
  },
  {
    file: 'src/http/download.ts',
    find: ".header('content-disposition', ",
    replace: ".header('x-disposition', ",
    ...exported,
  },
  {
    file: 'src/http/headers.ts',
    find: "htmlPolicy}; frame-ancestors 'none'",
    replace: 'htmlPolicy}',
    ...exported,
  },
  {
    file: 'src/http/headers.ts',
    find: "form-action 'none'; frame-ancestors 'none'",
    replace: "form-action 'none'",
    ...every,
  },
  {
    file: 'src/exports/formats/html.ts',
    find: "\"default-src 'none'; style-src",
    replace: '"style-src',
    ...exported,
  },
  {
    file: 'src/http/sharePictures.ts',
    find: "reply.header('cache-control', 'no-cache')",
    replace: '',
    test: 'tests/http/sharePictures.test.ts',
    named: 'is 304',
  },
  {
    file: 'src/http/cachedAnswers.ts',
    find: "headers({ etag: answer.etag, 'cache-control': 'no-cache' })",
    replace: 'headers({ etag: answer.etag })',
    ...answered,
  },
  {
    file: 'src/http/cachedAnswers.ts',
    find: "headers({ etag, 'cache-control': 'no-cache' })",
    replace: 'headers({ etag })',
    ...answered,
  },
  {
    file: 'src/http/reconcile.ts',
    find: ".header('content-security-policy', previewPolicy)",
    replace: '',
    test: 'tests/http/reconcileRoutes.test.ts',
    named: 'the preview',
  },
  { file: sitePages, find: "'cross-origin-opener-policy': 'same-origin', ", replace: '', ...shown },
  { file: sitePages, find: ", 'content-security-policy': contentSecurityPolicy() })", replace: ' })', ...asset },
  { file: sitePages, find: "    .header('cache-control', 'no-cache')\n", replace: '', ...shown },
  { file: sitePages, find: "    .header('content-security-policy', policy)\n", replace: '', ...shown },
  { file: sitePages, find: '    "default-src \'self\'",\n', replace: '', ...shown },
  { file: sitePages, find: '    "script-src \'self\'",\n', replace: '', ...shown },
  { file: sitePages, find: '    "worker-src \'self\'",\n', replace: '', ...shown },
  { file: sitePages, find: '    "connect-src \'self\'",\n', replace: '', ...shown },
  { file: sitePages, find: '    "form-action \'self\'",\n', replace: '', ...shown },
  { file: sitePages, find: '    "base-uri \'none\'",\n', replace: '', ...shown },
  { file: sitePages, find: '    "object-src \'none\'",\n', replace: '', ...shown },
]
