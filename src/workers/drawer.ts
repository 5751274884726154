import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type MessagePort, parentPort } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { outcomeOf } from './outcome.ts'
import type { DrawJob, FromWorker } from './protocol.ts'

/** Draws one SVG at a time as a PNG of its size, with the fonts that come with it and no other. */
const port = parentPort as MessagePort
const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
const ready = readFile(wasm).then(initWasm)

port.on('message', async ({ job, svg, fonts }: DrawJob & { job: number }) => {
  const outcome = await outcomeOf(async () => {
    await ready
    const resvg = new Resvg(svg, { font: { fontBuffers: fonts } })
    const image = resvg.render()
    const png = image.asPng()
    image.free()
    resvg.free()
    return png
  })
  const bytes = 'value' in outcome ? (outcome.value as Uint8Array).length : 0
  port.postMessage({ job, bytes, ...outcome } satisfies FromWorker)
})
