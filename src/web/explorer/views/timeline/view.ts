import { signGlyphs } from '../../legend.ts'
import { stances } from '../../words.ts'
import type { ViewDefinition } from '../view.ts'

export const timeline: ViewDefinition = {
  title: 'Timeline',
  about: 'Stances, period by period',
  options: { by: 'By' },
  legend: (palette) => signGlyphs(palette, stances),
  code: () => import('./load.ts'),
}
