import type { Mutant } from './mutant.ts'

const leaving = { test: 'tests/http/budget.test.ts', named: 'a client that leaves' }
const waiting = { test: 'tests/http/budget.test.ts', named: 'who waits' }
const stopping = 'tests/http/stopping.test.ts'
const beside = 'tests/http/beside.test.ts'
const files = 'tests/unit/openFiles.test.ts'
const pools = 'tests/unit/pool.test.ts'
const works = 'tests/workers/work.test.ts'
const death = 'tests/workers/death.test.ts'
const filed = 'tests/workers/filedLedger.test.ts'
const large = 'tests/http/exportsLarge.test.ts'
const damage = 'tests/unit/damage.test.ts'
const server = 'src/http/server.ts'
const pool = 'src/workers/pool.ts'
const work = 'src/workers/work.ts'
const owner = 'src/cli/beside/owner.ts'
const place = 'src/cli/beside/place.ts'
const visitor = 'src/cli/beside/visitor.ts'
const embedded = 'src/store/embedded.ts'

/** What is ended and let go of, where no other list has it. */
export const mutants: Mutant[] = [
  // With a client that has left, and with the time.
  { file: 'src/http/gone.ts', find: 'if (reason) over.abort(reason)', replace: '', ...waiting },
  { file: 'src/http/gone.ts', find: 'if (raw.closed) over()', replace: 'if (false) over()', ...waiting },
  {
    file: 'src/api/asking.ts',
    find: 'const leave = () => budget.end(signal.reason)',
    replace: 'const leave = () => {}',
    test: 'tests/unit/asking.test.ts',
    named: 'nobody waits',
  },
  {
    file: 'src/http/mcp.ts',
    find: 'whenGone(reply, (reason) => reason && gone.abort(reason))',
    replace: '',
    ...leaving,
  },
  { file: 'src/mcp/door.ts', find: "signal.addEventListener('abort', leave)", replace: '', ...leaving },
  {
    file: 'src/http/gone.ts',
    find: "over.abort(tookTooLong('The request', timeout))",
    replace: '{}',
    ...waiting,
  },
  {
    file: 'src/http/download.ts',
    find: 'whenGone(reply, () => over.abort())',
    replace: '',
    test: large,
    named: 'before anything came',
  },
  {
    file: 'src/workers/together.ts',
    find: 'known.stop.abort(signal.reason)',
    replace: '',
    test: death,
    named: 'whose client has left',
  },
  {
    file: pool,
    find: 'if (hand.task === task) dismiss(hand, signal.reason)',
    replace: 'void hand',
    test: death,
    named: 'whose client has left',
  },
  { file: pool, find: '    void hand.worker.terminate()\n', replace: '', test: death, named: 'whose client has left' },
  {
    file: pool,
    find: "worker.on('exit', (code) => dismiss(hand, died(code)))",
    replace: '',
    test: death,
    named: 'that dies is replaced',
  },
  { file: pool, find: 'if (place !== -1) queue.splice(place, 1)', replace: '', test: pools, named: 'makes room' },
  {
    file: pool,
    find: 'setTimeout(() => dismiss(hand, tooLong(settings.timeout)), settings.timeout)',
    replace: 'undefined',
    test: pools,
    named: 'longer than it may',
  },
  {
    file: pool,
    find: 'maxOldGenerationSizeMb: settings.memory, ',
    replace: '',
    test: works,
    named: 'more memory',
  },
  {
    file: pool,
    find: 'isFull ? tooMuch(settings.memory) : error',
    replace: 'isFull ? error : error',
    test: works,
    named: 'more memory',
  },
  { file: work, find: 'stop.abort(tooLong(timeout))', replace: '{}', test: works, named: 'too long to be read' },
  { file: work, find: 'stop.abort(signal.reason) }', replace: '{} }', test: works, named: 'the one who left' },
  // With the server.
  {
    file: pool,
    find: 'for (const task of queue.splice(0)) task.reject(stopping())',
    replace: '',
    test: pools,
    named: 'when it closes',
  },
  { file: pool, find: 'dismiss(hand, stopping())', replace: 'void hand', test: pools, named: 'when it closes' },
  { file: work, find: '      await filed.close()\n', replace: '', test: filed, named: 'ends after it' },
  { file: work, find: '      closed.abort(stopping())\n', replace: '', test: stopping, named: 'patient false' },
  {
    file: 'src/workers/filedLedger.ts',
    find: 'if (waiting) clearTimeout(waiting.timer)',
    replace: '',
    test: filed,
    named: 'for a while',
  },
  { file: server, find: '    await work.close()\n', replace: '', test: stopping, named: 'patient false' },
  { file: server, find: '    farewell.closeIdle()\n', replace: '', test: stopping, named: 'Ctrl-C' },
  {
    file: 'src/http/farewell.ts',
    find: '      Server.prototype.close.call(app.server)\n',
    replace: '',
    test: stopping,
    named: 'last of its connection',
  },
  {
    file: 'src/http/farewell.ts',
    find: 'await holds(() => last.every((answer) => !underWay.has(answer)), LAST_ANSWERS)',
    replace: '',
    test: stopping,
    named: 'patient true',
  },
  {
    file: 'src/cli/serve.ts',
    find: 'const LONGEST_CLOSE = 15_000',
    replace: 'const LONGEST_CLOSE = 15_000_000',
    test: stopping,
    named: 'after 15 seconds',
  },
  {
    file: 'src/cli/serve.ts',
    find: 'Math.min(pause * 2, LONGEST_PAUSE)',
    replace: 'pause * 2',
    test: 'tests/unit/waits.test.ts',
  },
  {
    file: 'src/cli/serve.ts',
    find: '    await engine.close()\n    throw error',
    replace: '    throw error',
    test: 'tests/http/process.test.ts',
    named: 'port is taken',
  },
  { file: owner, find: '      place.remove()\n', replace: '', test: beside, named: 'goes with the server' },
  {
    file: place,
    find: '      rmSync(noteIn(data), { force: true })\n',
    replace: '',
    test: beside,
    named: 'goes with the server',
  },
  {
    file: owner,
    find: '  } finally {\n    endTurn()\n    socket.destroySoon()',
    replace: '  } finally {\n    endTurn()',
    test: beside,
    named: 'garbage inside',
  },
  {
    file: visitor,
    find: '    socket.destroy()\n    throw error',
    replace: '    throw error',
    test: beside,
    named: 'of another release',
  },
  {
    file: visitor,
    find: '        // Before the commit, this takes the transaction back.\n        own.close()',
    replace: '',
    test: beside,
    named: 'takes a transaction back',
  },
  // With the store.
  {
    file: embedded,
    find: 'database.close()',
    replace: 'undefined',
    test: damage,
    named: 'another opening holds',
  },
  {
    file: embedded,
    find: 'if (folder !== undefined && !closed) removeHolder(folder)',
    replace: '',
    test: damage,
    named: 'another opening holds',
  },
  {
    file: embedded,
    find: 'if (transaction.isActive) transaction.rollback()',
    replace: '',
    test: 'tests/conformance/load.test.ts',
    named: 'fails at any statement',
  },
  {
    file: embedded,
    find: 'database.setCheckpointTriggers({ walBytes: LONGEST_LOG })',
    replace: '',
    test: 'tests/unit/storeLog.test.ts',
  },
  {
    file: 'src/store/open.ts',
    find: '  await engine.close()\n  return value',
    replace: '  return value',
    test: damage,
    named: 'closing fails after it',
  },
  {
    file: 'src/store/neo4j.ts',
    find: 'Promise.all([driver.close(), asker.close()])',
    replace: 'Promise.resolve()',
    test: 'tests/neo4j/lines.test.ts',
    named: 'leaves no connection open',
  },
  {
    file: 'src/store/held.ts',
    find: 'const closed = session.close().catch(() => undefined)',
    replace: 'const closed = Promise.resolve()',
    test: 'tests/conformance/budget.test.ts',
    named: 'nothing running in Neo4j',
  },
  {
    file: 'src/store/holder.ts',
    find: 'rmSync(fileIn(folder), { force: true })',
    replace: '',
    test: damage,
    named: 'another opening holds',
  },
  // With an answer.
  {
    file: 'src/api/limits/budget.ts',
    find: 'close: () => clearTimeout(timer)',
    replace: 'close: () => {}',
    test: 'tests/unit/asking.test.ts',
    named: 'the same operation runs',
  },
  {
    file: 'src/api/asking.ts',
    find: '      budget.close()\n',
    replace: '',
    test: 'tests/unit/asking.test.ts',
    named: 'the same operation runs',
  },
  {
    file: 'src/http/graphql.ts',
    find: '        budget.close()\n',
    replace: '',
    test: 'tests/http/budget.test.ts',
    named: 'no timer',
  },
  {
    file: 'src/http/app.ts',
    find: '  socket.destroy(error)\n',
    replace: '',
    test: 'tests/http/slowClients.test.ts',
    named: 'headers',
  },
  // With a file.
  { file: 'src/store/syncLog.ts', find: '.finally(() => file.close())', replace: '', test: files, named: 'of a log' },
  {
    file: 'src/imports/read/door.ts',
    find: 'if (handle !== undefined) closeSync(handle)',
    replace: '',
    test: files,
    named: 'that is too large',
  },
  {
    file: 'src/imports/read/door.ts',
    find: '  } finally {\n    closeSync(handle)\n  }',
    replace: '  } finally {\n  }',
    test: files,
    named: 'that was read',
  },
  {
    file: 'src/imports/read/text.ts',
    find: '  } catch (error) {\n    closeSync(handle)\n',
    replace: '  } catch (error) {\n',
    test: files,
    named: 'that is no text',
  },
  {
    file: 'src/imports/read/text.ts',
    find: '  } finally {\n    closeSync(handle)\n  }',
    replace: '  } finally {\n  }',
    test: files,
    named: 'that may be an archive',
  },
  {
    file: 'src/imports/read/text.ts',
    find: "to.once('close', () => from.destroy())",
    replace: '',
    test: files,
    named: 'was enough, packed',
  },
  {
    file: 'src/imports/read/lines.ts',
    find: '    stream.destroy()\n',
    replace: '',
    test: files,
    named: 'of which the first line was enough$',
  },
  {
    file: 'src/graph/ledgerFile.ts',
    find: '    await rm(part, { force: true })\n',
    replace: '',
    test: filed,
    named: 'nothing lies beside it',
  },
  {
    file: 'src/graph/ledgerFile.ts',
    find: '    await rm(part, { force: true }).catch(() => undefined)\n',
    replace: '',
    test: filed,
    named: 'nothing lies beside it',
  },
  {
    file: 'src/graph/ledgerFile.ts',
    find: '      return await readColumns(handle, version)\n    } finally {\n      await handle.close()\n',
    replace: '      return await readColumns(handle, version)\n    } finally {\n',
    test: files,
    named: 'of a ledger',
  },
  {
    file: 'src/graph/ledgerFile.ts',
    find: '      await handle.sync()\n    } finally {\n      await handle.close()\n',
    replace: '      await handle.sync()\n    } finally {\n',
    test: files,
    named: 'of a ledger',
  },
  {
    file: 'src/cli/stop.ts',
    find: "process.off('SIGINT', onSignal).off('SIGTERM', onSignal)",
    replace: '',
    test: 'tests/unit/wholeFile.test.ts',
    named: 'leaves nothing either',
  },
]
