import type { View } from '../state.ts'
import { agreement } from './agreement/view.ts'
import { findings } from './findings/view.ts'
import { map } from './map/view.ts'
import { matrix } from './matrix/view.ts'
import { network } from './network/view.ts'
import { stances } from './stances/view.ts'
import { timeline } from './timeline/view.ts'
import { track } from './track/view.ts'
import { twoMode } from './twoMode/view.ts'
import type { ViewDefinition } from './view.ts'

/** The views by their names in the address. */
export const views: Record<View['view'], ViewDefinition> = {
  graph: stances,
  network,
  'two-mode': twoMode,
  matrix,
  agreement,
  map,
  timeline,
  track,
  findings,
}

/** Fetches what the other views need, once the first is drawn: a server that goes away later takes none of them along. */
export async function loadAllViews(): Promise<void> {
  await Promise.all(Object.values(views).map(({ code }) => code()))
}
