import type { ImportSummary } from './dossier/imports/importRows.ts'

/** Shows how far an import has come. */
export interface Progress {
  show(summary: ImportSummary, share: number): void
  end(): void
}

const EVERY = { bar: 100, line: 5000 }
const WIDTH = 24

/** Progress as a bar on a terminal, a line every five seconds elsewhere, or a JSON line every five seconds. */
export function makeProgress(
  out: { isTTY?: boolean; write(text: string): unknown },
  json: boolean,
  now: () => number = Date.now,
): Progress {
  const bar = out.isTTY === true && !json
  let last = now()
  return {
    show(summary, share) {
      if (now() - last < (bar ? EVERY.bar : EVERY.line)) return
      last = now()
      if (json) out.write(`${JSON.stringify({ event: 'progress', share: Number(share.toFixed(3)), ...summary })}\n`)
      else if (bar) out.write(`\r\u001b[K${drawBar(share)} ${sentence(summary, share)}`)
      else out.write(`${summary.dataset}: ${sentence(summary, share)}\n`)
    },
    end() {
      if (bar) out.write('\r\u001b[K')
    },
  }
}

function sentence({ read, refused }: ImportSummary, share: number): string {
  return `${Math.floor(share * 100)} % read, ${read} rows${refused > 0 ? `, ${refused} refused` : ''}`
}

function drawBar(share: number): string {
  const full = Math.round(share * WIDTH)
  return `[${'='.repeat(full)}${' '.repeat(WIDTH - full)}]`
}
