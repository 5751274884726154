import { remark } from '../../legend.ts'
import type { ViewDefinition } from '../view.ts'

export const map: ViewDefinition = {
  title: 'Map',
  about: 'Who stands near whom, year by year',
  options: { level: 'Units', years: 'Period' },
  legend: () => [
    remark(
      'Near: they agree; the axes mean nothing. On the page a line leads from where a unit stood in the map before.',
    ),
  ],
  code: () => import('./load.ts'),
}
