import { kindShapes, plainLine, remark, signLines } from '../../legend.ts'
import type { ViewDefinition } from '../view.ts'
import { load } from './load.ts'

export const stances: ViewDefinition = {
  title: 'Stances',
  about: 'Who takes which stance on what',
  options: {},
  legend: (palette) => [
    ...signLines(palette),
    plainLine(palette, '', 'Speaks for'),
    plainLine(palette, '2 4', 'Speaks toward'),
    ...kindShapes(palette),
    remark('Arrow keys move between nodes, Enter opens one, + and − zoom, 0 shows all.'),
  ],
  // The view that the explorer opens with comes with it.
  code: async () => ({ load }),
}
