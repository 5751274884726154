import type { Picture } from '../picture.ts'
import type { Model } from './model.ts'

/** Draws with WebGL, loaded only now: where there is none, even loading it fails. */
export function pictureOf(model: Model): Picture {
  return async (host, tools, at) => (await import('./draw.ts')).drawGraph(host, model, tools, at)
}
