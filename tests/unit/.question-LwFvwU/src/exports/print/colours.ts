import type { EdgeRecord } from '../records.ts'

/** Okabe and Ito's palette, which the colour-blind can tell apart. */
const TYPE_COLOURS: Record<string, string> = {
  Person: '#e69f00',
  Country: '#56b4e9',
  Organization: '#009e73',
  Bloc: '#0072b2',
  Post: '#f0e442',
  Issue: '#cc79a7',
  Event: '#999999',
  Source: '#666666',
}

export const OTHER_COLOUR = '#aaaaaa'

/** The colour of a node by its type. */
export function typeColour(type: string): string {
  return TYPE_COLOURS[type] ?? OTHER_COLOUR
}

/** How an edge is drawn: by its polarity, in colour and in shape. */
export function edgeStyle({ polarity }: Pick<EdgeRecord, 'polarity'>): {
  colour: string
  shape: 'solid' | 'dashed' | 'dotted'
} {
  if (polarity === null) return { colour: OTHER_COLOUR, shape: 'dotted' }
  if (polarity === 0) return { colour: '#cc79a7', shape: 'dotted' }
  return polarity > 0 ? { colour: '#0072b2', shape: 'solid' } : { colour: '#d55e00', shape: 'dashed' }
}

/** `#0072b2` as its red, green and blue parts. */
export function rgb(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}
