import { z } from 'zod'
import { DemarcheError, show } from '../errors.ts'
import { cypher } from '../generated/cypher.ts'
import { isWebAddress } from '../model/address.ts'
import { nouns, type Props } from '../model/labels.ts'
import { linkTypes } from '../model/links.ts'
import type { Engine, Run } from '../store/engine.ts'
import { isEmpty } from '../store/open.ts'
import { beginUnfinished, type Unfinished } from '../store/unfinished.ts'
import { readMark } from '../store/version.ts'
import { setApart } from './apart.ts'
import { writePlan } from './write.ts'

const AT_ONCE = 2000
const props = z.record(z.string(), z.json())

/** A line as a dump writes it. Types and relationships are of a closed list: they stand in queries. */
const line = z.union([
  z.object({ node: props.and(z.object({ id: z.string(), type: z.enum(nouns) })) }),
  z.object({ link: z.enum(linkTypes), source: z.string(), target: z.string(), props }),
  z.object({ text: z.string(), source: z.string() }),
  z.object({ alias: z.string(), of: z.string(), also: z.array(z.string()), datasets: z.array(z.string()).optional() }),
  z.object({ apart: z.tuple([z.string(), z.string()]) }),
  z.object({ dataset: props.and(z.object({ id: z.string() })) }),
  z.object({ end: z.object({ nodes: z.int(), links: z.int() }) }),
  z.object({ dump: z.literal('demarche'), version: z.literal(1) }),
])
/** A line of a dump's text, or why it cannot be read. */
interface Line {
  line: number
  text: string
  refused?: string
}
type Piece = z.infer<typeof line>

/**
 * Fills an empty store from the lines of a dump, of either engine, or one in which an earlier restore was broken off: it begins anew there, and
 * `onCleared` is told. From the first line to the last the store answers nobody (STORE_UNFINISHED). Rejects with IMPORT_INVALID where the store is
 * not empty, a line is none of a dump or has an address that no page may link to, or the dump has no end: then it stays so.
 */
export async function restoreGraph(
  engine: Engine,
  lines: AsyncIterable<Line>,
  onCleared?: () => void,
): Promise<{ nodes: number; links: number }> {
  if ((await readMark(engine)).unfinished === null && !(await isEmpty(engine)))
    throw new DemarcheError(
      'IMPORT_INVALID',
      'restore takes an empty store; this one holds facts. Name another folder in DEMARCHE_DATA.',
    )
  let work: Unfinished | undefined
  const counts = await countPieces(lines, async (batch) => {
    if (batch.length === 0) return
    for (const piece of batch) assertAddress(piece)
    // Only now: a file that is no dump harms no store.
    const begun = work ?? (await beginUnfinished(engine, onCleared))
    work = begun
    await engine.write(async (run) => {
      await begun.assertOwn(run)
      await restoreBatch(run, batch)
    })
  })
  await work?.finish()
  return counts
}

/** Reads a dump without restoring it. Rejects with IMPORT_INVALID where it is not whole. */
export function checkDump(lines: AsyncIterable<Line>): Promise<{ nodes: number; links: number }> {
  return countPieces(lines, async () => undefined)
}

/** What a dump holds, against what it says at its end. */
async function countPieces(
  lines: AsyncIterable<Line>,
  take: (batch: Piece[]) => Promise<void>,
): Promise<{ nodes: number; links: number }> {
  const counts = { nodes: 0, links: 0 }
  let end: { nodes: number; links: number } | undefined
  for await (const batch of batchesOf(lines)) {
    await take(batch)
    for (const piece of batch) {
      if ('node' in piece) counts.nodes += 1
      if ('link' in piece) counts.links += 1
      if ('end' in piece) end = piece.end
    }
  }
  if (end?.nodes === counts.nodes && end.links === counts.links) return counts
  const found = `${counts.nodes} nodes and ${counts.links} links`
  throw new DemarcheError(
    'IMPORT_INVALID',
    end
      ? `The dump says that it has ${end.nodes} nodes and ${end.links} links; it has ${found}.`
      : `The dump is cut off after ${found}.`,
  )
}

/** Every page and export hands it on as a link. */
function assertAddress(piece: Piece): void {
  const named = 'node' in piece ? piece.node : 'dataset' in piece ? piece.dataset : undefined
  if (named?.url === undefined || (typeof named.url === 'string' && isWebAddress(named.url))) return
  throw new DemarcheError(
    'IMPORT_INVALID',
    `The url of ${show(named.id)} in the dump takes an http or https address; got ${show(named.url)}.`,
  )
}

async function restoreBatch(run: Run, batch: Piece[]): Promise<void> {
  const links = batch.flatMap((piece) =>
    'link' in piece ? [{ source: piece.source, type: piece.link, target: piece.target, props: piece.props }] : [],
  )
  await writePlan(run, {
    created: batch.flatMap((piece) => ('node' in piece ? [{ props: piece.node as Props, links: [] }] : [])),
    texts: batch.flatMap((piece) => ('text' in piece ? [{ id: piece.source, text: piece.text }] : [])),
    links: { created: links, set: [], removed: [] },
  })
  for (const piece of batch) {
    if ('alias' in piece) {
      const { alias, of, also, datasets } = piece
      await run(cypher['facts/setAlias'], { id: alias, of, also, datasets: datasets ?? null })
    }
    if ('apart' in piece) await setApart(run, piece.apart)
    if ('dataset' in piece) await run(cypher['facts/setDataset'], { id: piece.dataset.id, props: piece.dataset })
  }
}

async function* batchesOf(lines: AsyncIterable<Line>): AsyncGenerator<Piece[]> {
  let batch: Piece[] = []
  for await (const { line, text, refused } of lines) {
    if (refused !== undefined) throw new DemarcheError('IMPORT_INVALID', `Line ${line} of the dump: ${refused}`)
    if (text !== '') batch.push(parseLine(line, text))
    if (batch.length < AT_ONCE) continue
    yield batch
    batch = []
  }
  yield batch
}

function parseLine(number: number, text: string): Piece {
  try {
    return line.parse(JSON.parse(text))
  } catch (error) {
    throw new DemarcheError(
      'IMPORT_INVALID',
      `Line ${number} of the dump is none that demarche dump writes: ${show(text)}.`,
      { cause: error },
    )
  }
}
