import { signGlyphs } from '../../legend.ts'
import type { ViewDefinition } from '../view.ts'

export const matrix: ViewDefinition = {
  title: 'Matrix',
  about: 'Actors by issues, a stance in each cell',
  options: { level: 'Units' },
  legend: (palette) => signGlyphs(palette),
  code: () => import('./load.ts'),
}
