import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { cypher } from '../../src/generated/cypher.ts'

const src = join(import.meta.dirname, '../../src')

it('the embedded engine is asked in Cypher, and in none of its other languages', () => {
  const text = readFileSync(join(src, 'store/embedded.ts'), 'utf8')
  const calls = new Set([...text.matchAll(/\.(execute\w*)\(/g)].map(([, name]) => name))
  expect([...calls]).toEqual(['executeCypher'])
})

it('no query reads a file, an address or a procedure of the server', () => {
  const texts = Object.entries(cypher).map(([name, text]) => {
    const whole = typeof text === 'string' ? text : Object.values(text).join('\n')
    return [name, whole.replaceAll(/^\s*\/\/.*$/gm, '')] as const
  })
  expect(texts.length).toBeGreaterThan(100)
  const wrong = texts.filter(([, text]) =>
    /\bLOAD\s+CSV\b|\bapoc\.|\bdbms?\.|\bCALL\s+\w|:\/\/|\bCALL\s*\{\s*USE\b/i.test(text),
  )
  expect(wrong.map(([name]) => name)).toEqual([])
})

it('nothing is asked of another address: of what a file or a request names no page, context or schema is fetched', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/^(generated|web)/.test(name),
  )
  const asks =
    /\bimport \{[^}]*\b(?:connect|createConnection|request|get|lookup)\b[^}]*\} from 'node:(?:net|tls|https?|dns|dgram)(?:\/promises)?'|\bimport (?:\w+|\* as \w+) from 'node:(?:net|https?)'|(?<![.\w])fetch\(|\bnew WebSocket\b|\bnode:(?:https|tls|dns|dgram)\b/
  const wrong = files.filter((name) => asks.test(readFileSync(join(src, name), 'utf8')))
  // The socket of the server beside; Neo4j's driver asks the address in the settings.
  expect(wrong).toEqual(['cli/beside/visitor.ts'])
})

it('no query is put together from values: texts of ours alone stand in it', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/^(generated|web|generate)/.test(name),
  )
  const wrong = files.filter((name) =>
    /\b(?:run|read|stream|define|executeCypher)\(\s*`[^`]*\$\{/.test(readFileSync(join(src, name), 'utf8')),
  )
  // It fills in the SQL of a file that it writes: the columns are a list of ours, the values are bound.
  expect(wrong).toEqual(['exports/formats/dna.ts'])
})
