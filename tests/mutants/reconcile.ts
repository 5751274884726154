import type { Mutant } from './mutant.ts'

const names = 'tests/http/reconcile.test.ts'
const routes = 'tests/http/reconcileRoutes.test.ts'
const readers = 'tests/http/reconcileReaders.test.ts'
const alike = 'tests/unit/names.test.ts'

export const mutants: Mutant[] = [
  // How much.
  {
    file: 'src/reconcile/queries.ts',
    find: 'if (batch.length > MOST_QUERIES)',
    replace: 'if (batch.length > 1e9)',
    test: names,
    named: 'takes 50 names',
  },
  {
    file: 'src/http/reconcile.ts',
    find: 'if (error instanceof DemarcheError || error.statusCode !== 413) throw error',
    replace: 'throw error',
    test: names,
    named: 'takes 50 names',
  },
  {
    file: 'src/reconcile/json.ts',
    find: 'if (value.length > MOST_LETTERS)',
    replace: 'if (false)',
    test: names,
    named: 'a long name',
  },
  {
    file: 'src/reconcile/json.ts',
    find: 'if (value.length > most)',
    replace: 'if (false)',
    test: names,
    named: 'many properties',
  },
  {
    file: 'src/reconcile/queries.ts',
    find: '    await others()\n',
    replace: '',
    test: alike,
    named: 'have their turn',
  },
  {
    file: 'src/reconcile/extend.ts',
    find: 'if (totalCount > MOST_VALUES) {',
    replace: 'if (false) {',
    test: routes,
    named: 'too many values',
  },
  // What is sure.
  { file: 'src/reconcile/queries.ts', find: '>= LEAD', replace: '>= 0', test: names, named: 'a name that two have' },
  {
    file: 'src/reconcile/queries.ts',
    find: 'first.score >= SURE &&',
    replace: '',
    test: names,
    named: 'a part of a name',
  },
  {
    file: 'src/reconcile/judge.ts',
    find: 'judged * DIFFERS',
    replace: 'judged',
    test: names,
    named: 'tell namesakes apart',
  },
  {
    file: 'src/questions/names/similarity.ts',
    find: 'if (/\\d/.test(one + other)) return 0',
    replace: '',
    test: alike,
    named: 'another number',
  },
  // Who may read, and under which name.
  {
    file: 'src/http/server.ts',
    find: '  openReconcile(app, settings.reconcile)\n  checkHosts(app, settings)',
    replace: '  checkHosts(app, settings)\n  openReconcile(app, settings.reconcile)',
    test: routes,
    named: 'preflight',
  },
  {
    file: 'src/http/origins.ts',
    find: '(?:[/?]|$)/.test(url)',
    replace: '/.test(url)',
    test: routes,
    named: 'preflight',
  },
  {
    file: 'src/http/origins.ts',
    find: 'isLoopback(new URL(origin).hostname)',
    replace: 'true',
    test: readers,
    named: 'those of this machine',
  },
  {
    file: 'src/http/server.ts',
    find: "if (settings.reconcile !== 'off') registerReconcile",
    replace: 'registerReconcile',
    test: readers,
    named: 'no such route',
  },
  {
    file: 'src/http/reconcile.ts',
    find: 'if (!/^[\\w.:[\\]-]{1,255}$/.test(host))',
    replace: 'if (false)',
    test: readers,
    named: 'behind a proxy',
  },
  // A name is a text.
  {
    file: 'src/reconcile/preview.ts',
    find: 'xml(thing.name)}</bdi>',
    replace: 'thing.name}</bdi>',
    test: routes,
    named: 'a name as text',
  },
]
