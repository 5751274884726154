declare module '@11ty/eleventy' {
  interface Token {
    type: string
    content: string
    children: Token[] | null
    attrGet(name: string): string | null
    attrSet(name: string, value: string): void
  }
  interface State {
    tokens: Token[]
    env: { page: { inputPath: string } }
  }
  interface Markdown {
    set(options: { html: boolean }): void
    core: { ruler: { push(name: string, rule: (state: State) => void): void } }
  }
  /** What of it the site is built with. */
  interface Config {
    setTemplateFormats(formats: string[]): void
    setUseGitIgnore(use: boolean): void
    addGlobalData(name: string, value: unknown): void
    addPassthroughCopy(paths: Record<string, string>): void
    addTemplate(path: string, content: string): void
    amendLibrary(extension: string, amend: (markdown: Markdown) => void): void
    addTransform(name: string, transform: (this: { page: { inputPath: string } }, content: string) => string): void
  }
  export class Eleventy {
    constructor(input: string, output: string, options: { quietMode: boolean; config: (config: Config) => void })
    write(): Promise<void>
  }
}
