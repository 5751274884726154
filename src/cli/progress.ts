import { escapeControls } from '../errors.ts'
import type { ImportSummary } from '../imports/run.ts'

/** Shows how far long work has come. */
export interface Progress {
  /** An import, and the share of its files that was read. */
  show(summary: ImportSummary, share: number): void
  /** Other work: `report('unga', '2000 facts removed', 0.1)`; without a share where nobody knows the end. */
  report(about: string, words: string, share?: number): void
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
  const isTime = () => {
    if (now() - last < (bar ? EVERY.bar : EVERY.line)) return false
    last = now()
    return true
  }
  const write = (about: string, words: string, share: number | undefined) =>
    out.write(
      bar
        ? `\r\u001b[K${share === undefined ? '' : `${drawBar(share)} `}${escapeControls(words)}`
        : `${escapeControls(about)}: ${escapeControls(words)}\n`,
    )
  return {
    show(summary, share) {
      if (!isTime()) return
      if (json) out.write(`${JSON.stringify({ event: 'progress', share: Number(share.toFixed(3)), ...summary })}\n`)
      else write(summary.dataset, sentence(summary, share), share)
    },
    report(about, words, share) {
      if (isTime()) write(about, words, share)
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
