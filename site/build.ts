import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Eleventy } from '@11ty/eleventy'
import { deadLinksIn } from './deadLinks.ts'
import { layOut } from './layout.ts'
import { addressOf, fromRoot, headingId, menu, relink } from './pages.ts'

/** `npm run docs [FOLDER]`: the pages of `docs/` and of the root as a site, in `.site` unless another folder is named. A link that leads nowhere fails it. */
const root = join(import.meta.dirname, '..')
const [output = '.site'] = process.argv.slice(2)
process.chdir(root)
const pages = [...readdirSync('docs').filter((file) => file.endsWith('.md')), ...fromRoot]
const missing = pages.filter((page) => !menu.some(([, listed]) => listed.includes(page)))
if (missing.length > 0)
  throw new Error(`The menu of the site lists every page; ${missing.join(', ')} is not in site/pages.ts.`)
const texts = new Map(
  pages.map((page) => [page, readFileSync(fromRoot.includes(page) ? page : join('docs', page), 'utf8')]),
)
const titles = new Map([...texts].map(([page, text]) => [page, /^# (.+)$/m.exec(text)?.[1] ?? page]))
const copied = new Set<string>()

rmSync(output, { recursive: true, force: true })
const eleventy = new Eleventy('docs', output, {
  quietMode: true,
  config(config) {
    config.setTemplateFormats(['md'])
    config.setUseGitIgnore(false)
    // Pages show braces of other languages: nothing in them is a template.
    config.addGlobalData('templateEngineOverride', 'md')
    config.addGlobalData(
      'permalink',
      () =>
        ({ page }: { page: { inputPath: string } }) =>
          addressOf(nameOf(page.inputPath)),
    )
    config.addPassthroughCopy({ 'docs/pictures': 'pictures' })
    for (const page of fromRoot) config.addTemplate(page, texts.get(page) ?? '')
    config.amendLibrary('md', (markdown) => {
      markdown.set({ html: true })
      markdown.core.ruler.push('site', (state) => {
        for (const [at, token] of state.tokens.entries()) {
          if (token.type === 'heading_open')
            token.attrSet('id', headingId(plainOf(state.tokens[at + 1]?.children ?? [])))
          for (const inner of token.children ?? [])
            for (const name of ['href', 'src'] as const) {
              const href = inner.attrGet(name)
              if (href !== null)
                inner.attrSet(
                  name,
                  relink(href, folderOf(state.env.page.inputPath), (path) => copied.add(path)),
                )
            }
        }
      })
    })
    config.addTransform('layout', function (content) {
      return layOut(content, nameOf(this.page.inputPath), titles)
    })
  },
})
await eleventy.write()
for (const path of copied) {
  const copy = join(output, 'files', path)
  cpSync(join(root, path), copy, { recursive: true })
  if (path.endsWith('/')) writeFileSync(join(copy, 'index.html'), listOf(path, readdirSync(join(root, path))))
}
const dead = deadLinksIn(output)
for (const sentence of dead) console.error(sentence)
if (dead.length > 0) process.exit(1)
console.log(`${pages.length} pages are in ${output}.`)

/** A folder that a page links to, for servers that list none. */
function listOf(path: string, files: string[]): string {
  const items = files.map((file) => `<li><a href="${file}">${file}</a></li>`)
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>${path}</title>\n<h1>${path}</h1>\n<ul>${items.join('')}</ul>\n</html>\n`
}

function nameOf(inputPath: string): string {
  return inputPath.replace(/^.*\//, '')
}

function folderOf(inputPath: string): '' | 'docs' {
  return fromRoot.includes(nameOf(inputPath)) ? '' : 'docs'
}

function plainOf(tokens: readonly { content: string; type: string }[]): string {
  return tokens
    .filter(({ type }) => ['text', 'code_inline'].includes(type))
    .map(({ content }) => content)
    .join('')
}
