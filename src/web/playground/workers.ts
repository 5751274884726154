/** The editor's languages run in workers of our own origin; this must be set before the editor is loaded. */
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker(_id: string, language: string): Worker {
      const name = language === 'graphql' || language === 'json' ? language : 'editor'
      return new Worker(new URL(`./${name}.worker.js`, import.meta.url), { type: 'module' })
    },
  },
})
