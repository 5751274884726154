import { signGlyphs } from '../../legend.ts'
import { stances } from '../../words.ts'
import type { ViewDefinition } from '../view.ts'

export const track: ViewDefinition = {
  title: 'Track',
  about: 'One actor’s stance on an issue over time',
  options: {},
  legend: (palette) => signGlyphs(palette, stances),
  code: () => import('./load.ts'),
}
