import { remark } from '../../legend.ts'
import type { ViewDefinition } from '../view.ts'

export const agreement: ViewDefinition = {
  title: 'Agreement',
  about: 'How far every two actors agree, blocs side by side',
  options: { level: 'Units' },
  legend: () => [
    remark(
      'From 0 (opposed on every shared issue) to 100 % (at one on all). An empty cell: no issue shared. A dashed border: dates leave some of it open.',
    ),
  ],
  code: () => import('./load.ts'),
}
