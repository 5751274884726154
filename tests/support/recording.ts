import type { Engine, Run } from '../../src/store/engine.ts'

/** The engine, with every text that it runs put into `texts`. */
export function recording(engine: Engine, texts: Set<string>): Engine {
  const noting =
    (run: Run): Run =>
    (text, params) => {
      texts.add(text)
      return run(text, params)
    }
  return {
    ...engine,
    read(text, ...rest) {
      texts.add(text)
      return engine.read(text, ...rest)
    },
    stream(text, ...rest) {
      texts.add(text)
      return engine.stream(text, ...rest)
    },
    write: (work) => engine.write((run) => work(noting(run))),
    define(text) {
      texts.add(text)
      return engine.define(text)
    },
  }
}
