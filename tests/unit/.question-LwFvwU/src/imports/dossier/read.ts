import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { show } from '../../errors.ts'
import type { Path } from '../../model/nouns.ts'
import { type Dossier, dossier } from './format.ts'
import type { Problem } from './problem.ts'

/** A dossier as it was read: its facts, the source's text, and a way to say where each fact stands. */
export interface DossierFile {
  file: string
  facts: Dossier
  text: string
  /** A problem at the fact that the path leads to, or at its key where that is the mistake. */
  problemAt(path: Path, sentence: string, part?: 'key'): Problem
}

/** The file of facts in a dossier's folder. */
export const dossierName = 'dossier.yaml'

/** Reads `dossier.yaml` and the text beside it. What is wrong with its form comes back as problems. */
export function readDossier(folder: string): { dossier?: DossierFile; problems: Problem[] } {
  const file = join(folder, dossierName)
  const yaml = readText(file)
  if (yaml.problem) return { problems: [atStart(file, yaml.problem)] }
  const lines = new LineCounter()
  const document = parseDocument(yaml.text, { lineCounter: lines, version: '1.2' })
  const problemAt: DossierFile['problemAt'] = (path, sentence, part) => ({
    file,
    ...placeOf(document, lines, path, part),
    sentence,
  })
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        file,
        ...at(lines, error.pos[0]),
        sentence: `YAML: ${firstLine(error.message)}`,
      })),
    }
  }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    return { problems: [atStart(file, `YAML: ${(error as Error).message}`)] }
  }
  const result = dossier.safeParse(value)
  if (!result.success) return { problems: result.error.issues.flatMap((issue) => explain(issue, value, problemAt)) }
  const facts = result.data
  const text = facts.source ? readSourceText(folder, facts.source.text) : { text: '', problem: undefined }
  if (text.problem) return { problems: [problemAt(['source', 'text'], text.problem)] }
  return { dossier: { file, facts, text: text.text, problemAt }, problems: [] }
}

/** The text may not lie outside the folder, not even through a link: a dossier is handed on as a whole. */
function readSourceText(folder: string, name: string): { text: string; problem?: string } {
  const file = resolve(folder, name)
  const leaves = existsSync(file) && !realpathSync(file).startsWith(realpathSync(folder) + sep)
  if (leaves || !file.startsWith(resolve(folder) + sep)) {
    return { text: '', problem: `text takes a file inside the dossier's folder; got ${show(name)}.` }
  }
  return readText(join(folder, name))
}

function readText(file: string): { text: string; problem?: string } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
    if (text.includes('\0')) return { text: '', problem: `${file} holds a NUL character; a text file was wanted.` }
    return { text }
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code
    const reason =
      why === 'ENOENT'
        ? 'is missing'
        : why === 'ERR_ENCODING_INVALID_ENCODED_DATA'
          ? 'is not UTF-8'
          : `cannot be read (${why})`
    return { text: '', problem: `The file ${file} ${reason}.` }
  }
}

/** A sentence for each thing the format refuses: what was wanted, what came. */
function explain(issue: z.core.$ZodIssue, value: unknown, problemAt: DossierFile['problemAt']): Problem[] {
  const path = issue.path as Path
  const name = path.length > 0 ? path.join('.') : 'The dossier'
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problemAt([...path, key], `${name} takes no key ${show(key)}.`, 'key'))
  }
  if (issue.code === 'invalid_key') return [problemAt(path, `${show(path.at(-1))} is not ${issue.issues[0]?.message}.`)]
  if (issue.code === 'invalid_union')
    return [
      problemAt(
        path,
        `${name} takes a text, or a map with text, kind and occurrence; got ${show(valueAt(value, path))}.`,
      ),
    ]
  const came = valueAt(value, path)
  if (came === undefined) return [problemAt(path, `${name} is missing.`)]
  const quoted = issue.code === 'invalid_type' && issue.expected === 'string' && typeof came === 'number'
  return [
    problemAt(path, `${name} takes ${wanted(issue)}; got ${show(came)}${quoted ? ', a number without quotes' : ''}.`),
  ]
}

function wanted(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`
  if (issue.code === 'invalid_type')
    return (
      {
        object: 'a map',
        record: 'a map',
        array: 'a list',
        string: 'a text',
        number: 'a number',
        int: 'a whole number',
      }[issue.expected as string] ?? `a ${issue.expected}`
    )
  return issue.message
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key], value)
}

/** The place of the nearest node on the way to the path; of a map, the key it stands under. */
function placeOf(document: Document, lines: LineCounter, path: Path, part?: 'key'): { line: number; column: number } {
  for (let length = path.length; length > 0; length--) {
    const [parent, key] = [document.getIn(path.slice(0, length - 1), true), path[length - 1]]
    const pair = isMap(parent)
      ? parent.items.find((item) => isNode(item.key) && String(item.key) === String(key))
      : undefined
    const node = document.getIn(path.slice(0, length), true)
    const range =
      (part !== 'key' && isNode(node) && !isMap(node) && node.range) ||
      (pair && isNode(pair.key) && pair.key.range) ||
      (isNode(node) && node.range)
    if (range) return at(lines, range[0])
  }
  return { line: 1, column: 1 }
}

function at(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}

function atStart(file: string, sentence: string): Problem {
  return { file, line: 1, column: 1, sentence }
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message
}
