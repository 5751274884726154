import type { Stance } from '../generated/types.ts'

/** The stances in the order in which they are listed and counted. */
export const stances = ['SUPPORT', 'OPPOSE', 'MIXED', 'NEUTRAL', 'ABSTAIN', 'NONE'] as const satisfies readonly Stance[]

/** The stances as numbers; NONE has none. */
export const polarities: Record<Stance, number | null> = {
  SUPPORT: 1,
  OPPOSE: -1,
  MIXED: 0,
  NEUTRAL: 0,
  ABSTAIN: 0,
  NONE: null,
}
