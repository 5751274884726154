import { entry, line, remark } from '../../legend.ts'
import type { ViewDefinition } from '../view.ts'

export const network: ViewDefinition = {
  title: 'Network',
  about: 'Who agrees with whom: actors linked by the issues they share',
  options: { level: 'Units', weight: 'Linked by' },
  legend: () => [
    entry(line('SUPPORT'), 'Agree'),
    entry(line('OPPOSE'), 'Disagree'),
    entry(line('NEUTRAL'), 'Neither'),
    remark('Colours and letters: blocs found by the links (Louvain). Wider: more of it.'),
  ],
  code: () => import('./load.ts'),
}
