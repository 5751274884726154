import { remark } from '../../legend.ts'
import type { ViewDefinition } from '../view.ts'

export const findings: ViewDefinition = {
  title: 'Findings',
  about: 'Who contradicts themselves, changed, left the line, disagrees; what is in force',
  options: { find: 'Show' },
  legend: () => [remark('A row leads to the words of both sides. In italics: dates leave it open.')],
  code: () => import('./load.ts'),
}
