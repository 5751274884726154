import { sha256 } from './hash.ts'
import { chunksOf, isPng, joined, textChunk, textUnder } from './png.ts'

/*
 * A saved picture carries what made it, and a checksum over its whole file, the checksum itself left out: whoever changes a number in it, and
 * not the checksum, is found out. It is no signature: whoever makes the checksum anew is not.
 */

/** What a file turned out to be. */
export interface Opened {
  /** What it says made it, as JSON was read; null where that cannot be read. */
  made: unknown
  /** `whole` as it was saved, `altered` since, `unsealed` where it carries no checksum, `unchecked` where this browser can make none. */
  state: 'whole' | 'altered' | 'unsealed' | 'unchecked'
}

/** What stands for a checksum until there is one, and where it cannot be made. */
const UNSEALED = '0'.repeat(64)
const FIELD = '{"fileSha256":"'
const MARK = `<metadata>${FIELD}`
const KEYWORD = 'demarche'

/** What made a picture as the text of its `<metadata>`: the room for the checksum stands first. */
export function unsealed(made: object): string {
  return JSON.stringify({ fileSha256: UNSEALED, ...made })
}

/** The SVG with its checksum, where a browser can make it. */
export async function sealSvg(svg: string): Promise<string> {
  const hash = await sha256(svg)
  return hash === null ? svg : svg.replace(MARK + UNSEALED, MARK + hash)
}

/** The PNG with what made it, `unsealed` text, and with its checksum. */
export async function sealPng(png: Uint8Array<ArrayBuffer>, made: string): Promise<Uint8Array<ArrayBuffer>> {
  const head = chunksOf(png)[0]?.end ?? 0
  const withText = (text: string) => joined([png.subarray(0, head), textChunk(KEYWORD, text), png.subarray(head)])
  const open = withText(made)
  const hash = await sha256(open)
  return hash === null ? open : withText(made.replace(FIELD + UNSEALED, FIELD + hash))
}

/** Reads a file that may be a saved picture; null where it carries nothing of ours. */
export async function openSaved(bytes: Uint8Array<ArrayBuffer>): Promise<Opened | null> {
  return isPng(bytes) ? openPng(bytes) : openSvg(bytes)
}

async function openSvg(bytes: Uint8Array<ArrayBuffer>): Promise<Opened | null> {
  // A letter a byte, so that places in the text are places in the file.
  const at = new TextDecoder('latin1').decode(bytes).indexOf(MARK)
  if (at < 0) return null
  const from = at + MARK.length
  const text = new TextDecoder().decode(bytes)
  const [, metadata = ''] = /<metadata>(.*?)<\/metadata>/s.exec(text) ?? []
  const plain = bytes.slice()
  plain.fill('0'.charCodeAt(0), from, from + UNSEALED.length)
  const claimed = new TextDecoder('latin1').decode(bytes.subarray(from, from + UNSEALED.length))
  return judge(plainText(metadata), claimed, plain)
}

async function openPng(bytes: Uint8Array<ArrayBuffer>): Promise<Opened | null> {
  const chunk = chunksOf(bytes).find((one) => textUnder(KEYWORD, one) !== null)
  if (!chunk) return null
  const text = textUnder(KEYWORD, chunk) ?? ''
  const claimed =
    chunk.isSound && text.startsWith(FIELD) ? text.slice(FIELD.length, FIELD.length + UNSEALED.length) : ''
  const plain = FIELD + UNSEALED + text.slice(FIELD.length + UNSEALED.length)
  return judge(
    text,
    claimed,
    joined([bytes.subarray(0, chunk.start), textChunk(KEYWORD, plain), bytes.subarray(chunk.end)]),
  )
}

async function judge(metadata: string, claimed: string, plain: Uint8Array<ArrayBuffer>): Promise<Opened> {
  const made = parse(metadata)
  if (claimed === UNSEALED) return { made, state: 'unsealed' }
  const hash = await sha256(plain)
  if (hash === null) return { made, state: 'unchecked' }
  return { made, state: hash === claimed ? 'whole' : 'altered' }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** As a browser writes the text of an element. */
function plainText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
