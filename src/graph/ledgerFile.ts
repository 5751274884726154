import { createHash } from 'node:crypto'
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { endianness } from 'node:os'
import { join } from 'node:path'
import { cypher } from '../generated/cypher.ts'
import { stances } from '../model/stance.ts'
import type { Columns } from './ledger.ts'

/*
 * The ledger of all positions in a file beside an embedded store: read in a tenth of a second, where the store takes seconds. It holds nothing
 * that the store does not, and may be deleted at any time. Its first line says what it is; then come the columns, one after the other, and
 * the SHA-256 of all that.
 */

/** To be raised when the columns mean something else than before. */
const FORMAT = 1
/** The longest first line that is read, in bytes. */
const LONGEST_HEAD = 4096
/** So many bytes are read, written and hashed at a stretch: two milliseconds, between which others have their turn. */
const PIECE = 1 << 20
const DIGEST = 32

/** The columns in their order in the file: numbers of four bytes first, so that each lies where its type wants it. */
const NUMBERS = ['actor', 'issue', 'earliest', 'latest', 'superseded', 'supersededLatest'] as const
const TEXTS = ['ids', 'actors', 'actorTypes', 'issues'] as const

export function ledgerFileIn(folder: string): string {
  return join(folder, 'graph.ledger')
}

/** What the first line says. */
interface Head {
  form: string
  version: string
  size: number
  /** How many bytes each column has, in their order. */
  lengths: number[]
}

/** The ledger of all positions as the file holds it, in shared memory; undefined where that is not of this version of the data, or not whole. */
export async function readLedgerFile(folder: string, version: string): Promise<Columns | undefined> {
  const file = ledgerFileIn(folder)
  try {
    // Opening a pipe would wait for whoever writes into it.
    if (!(await stat(file)).isFile()) return undefined
    const handle = await open(file)
    try {
      return await readColumns(handle, version)
    } finally {
      await handle.close()
    }
  } catch {
    // It spares a reading of the store, and is no reason to fail.
    return undefined
  }
}

/**
 * Writes the ledger of all positions, at this version of the data, in the place of the one before: whole and on the disk, or not at all. One process
 * has the folder, and nobody else writes there. Rejects as the system does, and with the signal's reason.
 */
export async function writeLedgerFile(
  folder: string,
  version: string,
  columns: Columns,
  signal?: AbortSignal,
): Promise<void> {
  const file = ledgerFileIn(folder)
  const part = `${file}.part`
  try {
    await rm(part, { force: true })
    const handle = await open(part, 'wx')
    try {
      await writeColumns(handle, version, columns, signal)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw error
  }
}

async function writeColumns(
  handle: FileHandle,
  version: string,
  columns: Columns,
  signal?: AbortSignal,
): Promise<void> {
  const parts = partsOf(columns)
  const head: Head = { form: FORM, version, size: columns.size, lengths: parts.map(({ length }) => length) }
  const hash = createHash('sha256')
  const write = async (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length; at += PIECE) {
      signal?.throwIfAborted()
      const piece = bytes.subarray(at, at + PIECE)
      hash.update(piece)
      await handle.writeFile(piece)
    }
  }
  await write(Buffer.from(`${JSON.stringify(head)}\n`))
  for (const part of parts) await write(part)
  await handle.writeFile(hash.digest())
}

async function readColumns(handle: FileHandle, version: string): Promise<Columns | undefined> {
  const { buffer } = await handle.read(Buffer.alloc(LONGEST_HEAD), 0, LONGEST_HEAD, 0)
  const line = buffer.subarray(0, buffer.indexOf('\n') + 1)
  const head = JSON.parse(line.toString()) as Head
  if (head.form !== FORM || head.version !== version) return undefined
  const { size: whole } = await handle.stat()
  const body = head.lengths.reduce((sum, length) => sum + length, 0)
  if (whole !== line.length + body + DIGEST) return undefined
  const hash = createHash('sha256').update(line)
  const bytes = new Uint8Array(new SharedArrayBuffer(body))
  for (let at = 0; at < body; ) {
    const { bytesRead } = await handle.read(bytes, at, Math.min(PIECE, body - at), line.length + at)
    if (bytesRead === 0) return undefined
    hash.update(bytes.subarray(at, at + bytesRead))
    at += bytesRead
  }
  const { buffer: told } = await handle.read(Buffer.alloc(DIGEST), 0, DIGEST, line.length + body)
  return hash.digest().equals(told) ? columnsOf(head, bytes.buffer) : undefined
}

/** The columns as bytes, in the order of the file. */
function partsOf(columns: Columns): Uint8Array[] {
  const texts = TEXTS.map((name) => columns[name])
  return [
    ...NUMBERS.map((name) => columns[name]),
    ...texts.map(({ starts }) => starts),
    columns.stance,
    columns.signs,
    ...texts.map(({ bytes }) => bytes),
  ].map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength))
}

/** The columns where they lie in memory that was read as a whole. */
function columnsOf({ size, lengths }: Head, memory: SharedArrayBuffer): Columns {
  const left = [...lengths]
  let at = 0
  const next = <Of>(type: new (memory: SharedArrayBuffer, at: number, count: number) => Of, bytesEach: number): Of => {
    const length = left.shift() ?? 0
    at += length
    return new type(memory, at - length, length / bytesEach)
  }
  const numbers = NUMBERS.map((name) => [name, next(Uint32Array, 4)] as const)
  const starts = TEXTS.map(() => next(Uint32Array, 4))
  const [stance, signs] = [next(Uint8Array, 1), next(Int8Array, 1)]
  const texts = TEXTS.map((name, k) => {
    const own = starts[k] as Uint32Array
    return [name, { size: own.length - 1, starts: own, bytes: next(Uint8Array, 1) }] as const
  })
  return { size, stance, signs, ...Object.fromEntries(numbers), ...Object.fromEntries(texts) } as Columns
}

/** What the columns are of: how positions are read, what the codes stand for, and how this machine orders the bytes of a number. */
const FORM = createHash('sha256')
  .update(
    JSON.stringify([
      FORMAT,
      endianness(),
      stances,
      NUMBERS,
      TEXTS,
      ['ledgerOfIssues', 'issuesOfIds', 'allIssues', 'superseded', 'actorTypes'].map(
        (name) => cypher[`questions/${name}` as keyof typeof cypher],
      ),
    ]),
  )
  .digest('hex')
