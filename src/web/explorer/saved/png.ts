/** A part of a PNG file, and where it stands in it. */
export interface Chunk {
  type: string
  data: Uint8Array<ArrayBuffer>
  /** Where it begins, and where the next does. */
  start: number
  end: number
  /** Whether its checksum holds. */
  isSound: boolean
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Length, type and checksum. */
const AROUND = 12

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/** The chunks as far as they can be read; a file that was cut short ends earlier. */
export function chunksOf(bytes: Uint8Array<ArrayBuffer>): Chunk[] {
  const chunks: Chunk[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let start = signature.length
  while (start + AROUND <= bytes.length) {
    const end = start + AROUND + view.getUint32(start)
    if (end > bytes.length) break
    const type = new TextDecoder('latin1').decode(bytes.subarray(start + 4, start + 8))
    const isSound = view.getUint32(end - 4) === crc32(bytes.subarray(start + 4, end - 4))
    chunks.push({ type, data: bytes.subarray(start + 8, end - 4), start, end, isSound })
    start = end
  }
  return chunks
}

/** A text under a keyword: `iTXt`, for it may be any, not compressed. */
export function textChunk(keyword: string, text: string): Uint8Array<ArrayBuffer> {
  return chunk('iTXt', joined([ascii(`${keyword}\0\0\0\0\0`), new TextEncoder().encode(text)]))
}

/** What stands under a keyword in a chunk of `textChunk`; null in another. */
export function textUnder(keyword: string, { type, data }: Chunk): string | null {
  const start = ascii(`${keyword}\0\0\0\0\0`)
  if (type !== 'iTXt' || !start.every((byte, at) => data[at] === byte)) return null
  return new TextDecoder().decode(data.subarray(start.length))
}

export function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = joined([new Uint8Array(4), ascii(type), data, new Uint8Array(4)])
  const view = new DataView(all.buffer)
  view.setUint32(0, data.length)
  view.setUint32(all.length - 4, crc32(all.subarray(4, -4)))
  return all
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (table[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}
