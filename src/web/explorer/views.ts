import { loadPositionGraph } from './graph/positionGraph.ts'
import type { View } from './state.ts'
import type { Load } from './view.ts'

const network = () => import('./graph/network.ts')
const twoMode = () => import('./graph/twoMode.ts')
const matrix = () => import('./charts/matrix.ts')
const heatMap = () => import('./charts/heatMap.ts')
const timeline = () => import('./charts/timeline.ts')
const track = () => import('./charts/track.ts')

/** Fetches what the other views need, once the first is drawn: a server that goes away later takes none of them along. */
export async function loadAllViews(): Promise<void> {
  await Promise.all([network, twoMode, matrix, heatMap, timeline, track].map((view) => view()))
}

/** The views, in the order of their tabs. What draws one is loaded when it is needed. */
export const views: Record<View['view'], { title: string; about: string; load: Load }> = {
  graph: { title: 'Stances', about: 'Who takes which stance on what', load: loadPositionGraph },
  network: {
    title: 'Network',
    about: 'Who agrees with whom: actors linked by the issues they share',
    load: async (...given) => (await network()).loadNetwork(...given),
  },
  'two-mode': {
    title: 'Two-mode',
    about: 'Actors and issues, linked by stances, over everything the filter leaves',
    load: async (...given) => (await twoMode()).loadTwoMode(...given),
  },
  matrix: {
    title: 'Matrix',
    about: 'Actors by issues, a stance in each cell',
    load: async (...given) => (await matrix()).loadMatrix(...given),
  },
  agreement: {
    title: 'Agreement',
    about: 'How far every two actors agree, blocs side by side',
    load: async (...given) => (await heatMap()).loadHeatMap(...given),
  },
  timeline: {
    title: 'Timeline',
    about: 'Stances, period by period',
    load: async (...given) => (await timeline()).loadTimeline(...given),
  },
  track: {
    title: 'Track',
    about: 'One actor’s stance on an issue over time',
    load: async (...given) => (await track()).loadTrack(...given),
  },
}
