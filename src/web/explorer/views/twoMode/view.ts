import { kindShapes, signLines } from '../../legend.ts'
import type { ViewDefinition } from '../view.ts'

export const twoMode: ViewDefinition = {
  title: 'Two-mode',
  about: 'Actors and issues, linked by stances, over everything the filter leaves',
  options: { level: 'Units' },
  legend: (palette) => [...signLines(palette), ...kindShapes(palette)],
  code: () => import('./load.ts'),
}
