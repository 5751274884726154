import { signLine, sizes } from '../../legend.ts'
import type { ViewDefinition } from '../view.ts'

export const network: ViewDefinition = {
  title: 'Network',
  about: 'Who agrees with whom: actors linked by the issues they share',
  options: { level: 'Units', weight: 'Linked by' },
  legend: (palette) => [
    signLine(palette, 'SUPPORT', 'Agree'),
    signLine(palette, 'OPPOSE', 'Disagree'),
    signLine(palette, 'NEUTRAL', 'Neither'),
    sizes(palette, 'Larger: more positions. Wider lines: stronger links.'),
  ],
  code: () => import('./load.ts'),
}
