import { loadPositionGraph } from './graph/positionGraph.ts'
import type { View } from './state.ts'
import type { Load } from './view.ts'

/** The views, in the order of their tabs. What draws one is loaded when it is first looked at. */
export const views: Record<View['view'], { title: string; about: string; load: Load }> = {
  graph: { title: 'Stances', about: 'Who takes which stance on what', load: loadPositionGraph },
  network: {
    title: 'Network',
    about: 'Who agrees with whom: actors linked by the issues they share',
    load: async (...given) => (await import('./graph/network.ts')).loadNetwork(...given),
  },
  'two-mode': {
    title: 'Two-mode',
    about: 'Actors and issues, linked by stances, over everything the filter leaves',
    load: async (...given) => (await import('./graph/twoMode.ts')).loadTwoMode(...given),
  },
  matrix: {
    title: 'Matrix',
    about: 'Actors by issues, a stance in each cell',
    load: async (...given) => (await import('./charts/matrix.ts')).loadMatrix(...given),
  },
  agreement: {
    title: 'Agreement',
    about: 'How far every two actors agree, blocs side by side',
    load: async (...given) => (await import('./charts/heatMap.ts')).loadHeatMap(...given),
  },
  timeline: {
    title: 'Timeline',
    about: 'Stances, period by period',
    load: async (...given) => (await import('./charts/timeline.ts')).loadTimeline(...given),
  },
  track: {
    title: 'Track',
    about: 'One actor’s stance on an issue over time',
    load: async (...given) => (await import('./charts/track.ts')).loadTrack(...given),
  },
}
