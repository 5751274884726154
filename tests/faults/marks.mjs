import { writeSync } from 'node:fs'
import grafeo from '@grafeo-db/js'
import neo4j from 'neo4j-driver'

// Loaded before the program: a letter to descriptor 3 when a transaction that writes begins, is committed or rolled back, so that whoever disturbs
// knows what it meets.
const mark = (letter) => writeSync(3, letter)
const { beginTransaction } = grafeo.GrafeoDB.prototype
let isPatched = false

grafeo.GrafeoDB.prototype.beginTransaction = function (...args) {
  const transaction = beginTransaction.apply(this, args)
  if (!isPatched) {
    isPatched = true
    const kind = Object.getPrototypeOf(transaction)
    for (const [name, letter] of [
      ['commit', 'c'],
      ['rollback', 'r'],
    ]) {
      const end = kind[name]
      kind[name] = function (...args) {
        const value = end.apply(this, args)
        mark(letter)
        return value
      }
    }
  }
  mark('b')
  return transaction
}

/** What makes a store ready is no work. */
const READY = /^\s*CREATE (CONSTRAINT|\w* ?INDEX)/
const openDriver = neo4j.driver
neo4j.driver = (...args) => {
  const driver = openDriver(...args)
  const openSession = driver.session.bind(driver)
  driver.session = (...args) => {
    const session = openSession(...args)
    const executeWrite = session.executeWrite.bind(session)
    session.executeWrite = async (work, ...rest) => {
      let isMarked = false
      const value = await executeWrite(
        (transaction) => {
          const run = transaction.run.bind(transaction)
          transaction.run = (text, params) => {
            if (!isMarked && !READY.test(text)) {
              isMarked = true
              mark('b')
            }
            return run(text, params)
          }
          return work(transaction)
        },
        ...rest,
      ).catch((error) => {
        if (isMarked) mark('r')
        throw error
      })
      if (isMarked) mark('c')
      return value
    }
    return session
  }
  return driver
}
