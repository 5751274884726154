import type { Mutant } from './mutant.ts'

const who = 'tests/http/whoMayAsk.test.ts'
const load = 'tests/http/load.test.ts'
const monitoring = 'tests/http/monitoring.test.ts'
const stopping = 'tests/http/stopping.test.ts'
const slow = 'tests/http/slowClients.test.ts'
const attacks = 'tests/http/attacks.test.ts'
const cop = 'tests/http/cop.test.ts'
const large = 'tests/http/exportsLarge.test.ts'
const running = 'tests/http/running.test.ts'
const inLine = 'tests/unit/line.test.ts'
const line = 'src/http/line.ts'

export const mutants: Mutant[] = [
  // Under which name.
  { file: 'src/http/server.ts', find: 'checkHosts(app, settings)', replace: '', test: who, named: 'foreign name' },
  {
    file: 'src/http/hosts.ts',
    find: 'own.has(name) || isLoopback(name)',
    replace: 'own.has(name)',
    test: who,
    named: 'asked as',
  },
  {
    file: 'src/http/hosts.ts',
    find: '(takesAddresses && isIP(name) !== 0)',
    replace: 'isIP(name) !== 0',
    test: who,
    named: 'asked as "10.0.0.5"',
  },
  {
    file: 'src/http/hosts.ts',
    find: 'if (hosts === null) return',
    replace: 'hosts ??= []',
    test: who,
    named: 'with the names',
  },
  {
    file: 'src/settings/settings.ts',
    find: 'hosts: isOwn || named.length > 0 ?',
    replace: 'hosts: named.length > 0 ?',
    test: 'tests/unit/settings.test.ts',
  },
  {
    file: 'src/settings/forms.ts',
    find: '127(\\.\\d{1,3}){3}|\\[?::1\\]?)$/i',
    replace: '127(\\.\\d{1,3}){3}|\\[?::1\\]?)/i',
    test: who,
    named: 'asked as',
  },
  // From which page.
  { file: 'src/http/exports.ts', find: 'if (isFromElsewhere(request, origins))', replace: 'if (false)', test: who },
  {
    file: 'src/http/origins.ts',
    find: "site === 'none' || site === 'same-origin'",
    replace: "site !== 'cross-site'",
    test: who,
    named: 'another port',
  },
  {
    file: 'src/http/origins.ts',
    find: "&& headers['sec-fetch-user'] === '?1'",
    replace: '',
    test: who,
    named: 'by a script that leads there',
  },
  {
    file: 'src/http/origins.ts',
    find: "isFollowed && headers['sec-fetch-dest'] === 'document'",
    replace: 'isFollowed',
    test: who,
    named: 'in a frame',
  },
  {
    file: 'src/http/origins.ts',
    find: "isOf(origin, host) ? 'none' : 'cross-site'",
    replace: "isOf(origin, host) ? 'none' : 'none'",
    test: who,
    named: 'does not say so',
  },
  {
    file: 'src/http/origins.ts',
    find: "if (origin === '' || !(isOpen || given !== undefined || origins.includes(origin))) return",
    replace: "if (origin === '') return",
    test: running,
    named: 'pages elsewhere',
  },
  // What a browser may do.
  { file: 'src/http/app.ts', find: 'addSafeHeaders(app)', replace: '', test: who, named: 'what a browser may do' },
  {
    file: 'src/http/headers.ts',
    find: "'x-content-type-options': 'nosniff',",
    replace: '',
    test: who,
    named: 'what a browser may do',
  },
  {
    file: 'src/http/headers.ts',
    find: "'content-security-policy': policy,",
    replace: '',
    test: who,
    named: 'what a browser may do',
  },
  {
    file: 'src/http/headers.ts',
    find: "'referrer-policy': 'no-referrer',",
    replace: '',
    test: who,
    named: 'what a browser may do',
  },
  { file: 'src/http/app.ts', find: '    ...safeHeaders,\n', replace: '', test: who, named: 'says it of' },
  {
    file: 'src/http/app.ts',
    find: 'reply.headers(safeHeaders)',
    replace: 'reply',
    test: who,
    named: '/health/%',
  },
  // What comes in.
  { file: 'src/http/app.ts', find: 'bodyLimit: 100 * 1024,', replace: '', test: attacks },
  {
    file: 'src/http/app.ts',
    find: "if (encoding === 'identity') return",
    replace: 'if (encoding) return',
    test: attacks,
  },
  { file: 'src/http/app.ts', find: ', headersTimeout: within.headers', replace: '', test: slow, named: 'headers' },
  { file: 'src/http/app.ts', find: 'requestTimeout: within.request,', replace: '', test: slow, named: 'body' },
  {
    file: 'src/http/app.ts',
    find: 'trustProxy: proxies.length > 0 ? proxies : false',
    replace: 'trustProxy: true',
    test: load,
    named: 'cannot pass for another',
  },
  // How much.
  { file: 'src/http/load.ts', find: 'if (rate > 0) {', replace: 'if (false) {', test: load, named: 'as often' },
  {
    file: 'src/http/load.ts',
    find: 'if (!request.routeOptions.config.isCostly) return',
    replace: '',
    test: load,
    named: 'as often',
  },
  {
    file: 'src/http/load.ts',
    find: 'underWay >= MOST || ',
    replace: '',
    test: load,
    named: 'more than it can hold',
  },
  { file: 'src/http/load.ts', find: '      underWay -= 1', replace: '', test: monitoring, named: 'by operation' },
  {
    file: 'src/http/load.ts',
    find: "reply.header('retry-after', RETRY_AFTER)\n      return refuse(reply, 'OVERLOADED'",
    replace: "return refuse(reply, 'OVERLOADED'",
    test: load,
    named: 'more than it can hold',
  },
  {
    file: 'src/http/load.ts',
    find: 'if (rate > 0 && own >= MOST_OF_ONE) {\n      reply.header(',
    replace: 'if (rate > 0 && own >= MOST_OF_ONE) {\n      void (',
    test: load,
    named: 'leaves room for others',
  },
  {
    file: 'src/http/load.ts',
    find: 'rate > 0 && own >= MOST_OF_ONE',
    replace: 'false',
    test: load,
    named: 'leaves room for others',
  },
  {
    file: 'src/http/load.ts',
    find: 'const left = (ofClients.get(client) ?? 1) - 1',
    replace: 'const left = ofClients.get(client) ?? 0',
    test: load,
    named: 'leaves room for others',
  },
  {
    file: 'src/http/exports.ts',
    find: 'const config = { isCostly: true }',
    replace: 'const config = {}',
    test: load,
    named: 'as often',
  },
  {
    file: 'src/http/download.ts',
    find: 'if (left < 0) throw tookTooLong(most)',
    replace: '',
    test: large,
    named: 'takes longer than it may',
  },
  { file: line, find: 'isHeard && (isShort', replace: '(isShort', test: inLine, named: 'somebody connects' },
  { file: line, find: ' || held >= OTHERS', replace: '', test: inLine, named: 'somebody connects' },
  { file: line, find: '(isShort || begun === 0)', replace: 'true', test: inLine, named: 'turns long' },
  { file: line, find: '(isShort || begun === 0)', replace: 'isShort', test: inLine, named: 'turns long' },
  { file: line, find: 'if (begun === 0 && isHeard && ', replace: 'if (', test: inLine, named: 'somebody connects' },
  { file: line, find: 'if (answer.closed) return', replace: '', test: inLine, named: 'has gone' },
  {
    file: 'src/http/load.ts',
    find: ' || line.length() >= LONGEST_LINE',
    replace: '',
    test: load,
    named: 'longer line',
  },
  // What it tells.
  {
    file: 'src/http/metrics.ts',
    find: "who === 'local' && !isLocal(request)",
    replace: 'false',
    test: monitoring,
    named: 'passed on',
  },
  { file: 'src/http/metrics.ts', find: '!isPassedOn && ', replace: '', test: monitoring, named: 'passed on' },
  {
    file: 'src/http/metrics.ts',
    find: "isLoopback(ip.replace(/^::ffff:/, ''))",
    replace: 'true',
    test: monitoring,
    named: 'other machines',
  },
  {
    file: 'src/http/metrics.ts',
    find: 'if (names.size < MOST_NAMES) names.add(operation)',
    replace: 'names.add(operation)',
    test: monitoring,
    named: 'a hundred operations',
  },
  {
    file: 'src/http/requestLog.ts',
    find: "url.replace(/\\?.*/s, '')",
    replace: 'url',
    test: monitoring,
    named: 'the log',
  },
  {
    file: 'src/http/requestLog.ts',
    find: 'if (ms >= slow)',
    replace: 'if (false)',
    test: monitoring,
    named: 'slow ones',
  },
  {
    file: 'src/api/execute.ts',
    find: '[noIntrospection, fewWords]',
    replace: '[fewWords]',
    test: cop,
  },
  { file: 'src/api/execute.ts', find: '      withoutSuggestions,\n', replace: '', test: cop },
  {
    file: 'src/api/execute.ts',
    find: 'JSON.stringify([error.message, error.path])',
    replace: 'String(told.size)',
    test: cop,
    named: 'directive overloading',
  },
  // How it leaves.
  {
    file: 'src/http/farewell.ts',
    find: "if (isLeaving) reply.header('connection', 'close')",
    replace: '',
    test: stopping,
    named: 'last of its connection',
  },
  {
    file: 'src/http/farewell.ts',
    find: 'if (!asking.has(socket)) socket.destroy()',
    replace: '{}',
    test: stopping,
    named: 'Ctrl-C',
  },
  {
    file: 'src/http/server.ts',
    find: 'await farewell.untilAnswered()',
    replace: '',
    test: stopping,
    named: 'patient true',
  },
  { file: 'src/http/server.ts', find: 'await wait(settings.drain)', replace: '', test: stopping, named: 'says first' },
  {
    file: 'src/cli/serve.ts',
    find: "state.reason = 'stopping'",
    replace: '',
    test: stopping,
    named: 'says first',
  },
  {
    file: 'src/cli/serve.ts',
    find: "process.once('SIGTERM', () => process.exit(1)).once('SIGINT', () => process.exit(1))",
    replace: '',
    test: stopping,
    named: 'says first',
  },
  {
    file: 'src/cli/serve.ts',
    find: '  await engine.close()\n  console.log',
    replace: '  console.log',
    test: 'tests/http/process.test.ts',
    named: 'answers what is under way',
  },
]
