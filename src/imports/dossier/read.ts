import { existsSync, readdirSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { type Document, isMap, isNode, type LineCounter } from 'yaml'
import type { z } from 'zod'
import { DemarcheError, show } from '../../errors.ts'
import type { Path } from '../../model/nouns.ts'
import { isInside, locate, readBytes } from '../read/door.ts'
import { readYaml } from '../read/yaml.ts'
import { type Dossier, dossier } from './format.ts'

/** Something wrong in a dossier, with its place, counted from 1. */
export interface Problem {
  file: string
  line: number
  column: number
  sentence: string
}

/** A dossier as it was read: its facts, the source's text, and a way to say where each fact stands. */
export interface DossierFile {
  file: string
  facts: Dossier
  text: string
  /** A problem at the fact that the path leads to, or at its key where that is the mistake. */
  problemAt(path: Path, sentence: string, part?: 'key'): Problem
}

/** The file of facts in a dossier's folder. */
const NAME = 'dossier.yaml'

/** So many problems, and unknown keys of a map, are listed: for each the whole map is looked through. */
const [MOST_PROBLEMS, MOST_KEYS] = [1000, 100]

/** The folders of dossiers that are named, themselves or by the folder that holds them. */
export function locateDossiers(folders: string[]): string[] {
  return folders.map(locate).flatMap((folder) => {
    const isDossier = (path: string) => existsSync(join(path, NAME))
    if (isDossier(folder) || !existsSync(folder)) return [folder]
    const inside = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(folder, name))
      .filter(isDossier)
    return inside.length > 0 ? inside.sort() : [folder]
  })
}

/** Reads `dossier.yaml` and the text beside it. What is wrong with its form comes back as problems. */
export function readDossier(folder: string): { dossier?: DossierFile; problems: Problem[] } {
  const file = join(folder, NAME)
  const yaml = readText(file, folder)
  if (yaml.problem) return { problems: [atStart(file, yaml.problem)] }
  const read = readYaml(yaml.text)
  if (read.faults)
    return { problems: read.faults.map(({ offset, sentence }) => ({ file, ...at(read.lines, offset), sentence })) }
  const { value, document, lines } = read
  const problemAt: DossierFile['problemAt'] = (path, sentence, part) => ({
    file,
    ...placeOf(document, lines, path, part),
    sentence,
  })
  const result = dossier.safeParse(value)
  if (!result.success) {
    const { issues } = result.error
    const left = issues.length - MOST_PROBLEMS
    const problems = issues.slice(0, MOST_PROBLEMS).flatMap((issue) => explain(issue, value, problemAt))
    return { problems: left > 0 ? [...problems, atStart(file, `${left} more problems are not listed.`)] : problems }
  }
  const facts = result.data
  const text = facts.source ? readSourceText(folder, facts.source.text) : { text: '', problem: undefined }
  if (text.problem) return { problems: [problemAt(['source', 'text'], text.problem)] }
  return { dossier: { file, facts, text: text.text, problemAt }, problems: [] }
}

/** The text may not lie outside the folder, not even through a link: a dossier is handed on as a whole. */
function readSourceText(folder: string, name: string): { text: string; problem?: string } {
  const file = resolve(folder, name)
  if (!file.startsWith(resolve(folder) + sep) || (existsSync(file) && !isInside(file, folder)))
    return { text: '', problem: `text takes a file inside the dossier's folder; got ${show(name)}.` }
  return readText(join(folder, name), folder)
}

function readText(file: string, within: string): { text: string; problem?: string } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readBytes(file, { within }))
    if (text.includes('\0')) return { text: '', problem: `${file} holds a NUL character; a text file was wanted.` }
    return { text }
  } catch (error) {
    if (error instanceof DemarcheError) return { text: '', problem: error.message }
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error
    return { text: '', problem: `The file ${file} is not UTF-8.` }
  }
}

/** A sentence for each thing the format refuses: what was wanted, what came. */
function explain(issue: z.core.$ZodIssue, value: unknown, problemAt: DossierFile['problemAt']): Problem[] {
  const path = issue.path as Path
  const name = path.length > 0 ? path.join('.') : 'The dossier'
  if (issue.code === 'unrecognized_keys') {
    const left = issue.keys.length - MOST_KEYS
    return [
      ...issue.keys
        .slice(0, MOST_KEYS)
        .map((key) => problemAt([...path, key], `${name} takes no key ${show(key)}.`, 'key')),
      ...(left > 0 ? [problemAt(path, `${name} takes none of ${left} more keys.`)] : []),
    ]
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
