import type { Sign } from './words.ts'

/** The colours of explorer.css as they are now, light or dark, for what CSS does not reach: canvas, WebGL and files. */
export interface Palette {
  paper: string
  ink: string
  faint: string
  line: string
  accent: string
  node: string
  issue: string
  signs: Record<Sign, string>
  blocs: string[]
  font: string
}

/** Where there are more blocs than colours, these begin anew. */
export function blocColor({ blocs, node }: Palette, bloc: number): string {
  return blocs[bloc % blocs.length] ?? node
}

export function readPalette(): Palette {
  const probe = document.body.appendChild(document.createElement('i'))
  const read = (name: string) => {
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
  const palette = {
    paper: read('paper'),
    ink: read('ink'),
    faint: read('faint'),
    line: read('line'),
    accent: read('accent'),
    node: read('node'),
    issue: read('issue'),
    signs: {
      SUPPORT: read('support'),
      OPPOSE: read('oppose'),
      MIXED: read('mixed'),
      NEUTRAL: read('neutral'),
      ABSTAIN: read('neutral'),
      NONE: read('none'),
      SEVERAL: read('several'),
    },
    blocs: [1, 2, 3, 4, 5, 6, 7].map((number) => read(`bloc-${number}`)),
    font: getComputedStyle(document.body).fontFamily,
  }
  probe.remove()
  return palette
}
