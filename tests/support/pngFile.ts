import { crc32, deflateSync } from 'node:zlib'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** A PNG of so many pixels a side, four bytes each. */
export function pngOf(side: number, pixels: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 6], 8)
  const rows = Array.from({ length: side }, (_, row) => [0, ...pixels.subarray(row * side * 4, (row + 1) * side * 4)])
  return encodePng([
    { type: 'IHDR', data: head },
    { type: 'IDAT', data: deflateSync(Uint8Array.from(rows.flat())) },
    { type: 'IEND', data: new Uint8Array() },
  ])
}

/** Chunks as a PNG whose own checksums are right. */
export function encodePng(chunks: readonly { type: string; data: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...signature, ...chunks.flatMap(({ type, data }) => [...pngChunk(type, data)])])
}

export function pngChunk(type: string, data: Uint8Array): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
