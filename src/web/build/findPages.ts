import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** A page, and where what it loads begins, as paths below the project. */
export interface PageSource {
  name: string
  html: string
  script?: string
  style?: string
}

/**
 * The pages: every folder of src/web with an `index.html`, beside it `main.ts` or `main.tsx` where it has a script and
 * `<name>.css` where it has a style of its own. A folder with a main and no index.html is an error.
 */
export function findPages(root: string): PageSource[] {
  const folders = readdirSync(join(root, 'src/web'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders.flatMap(({ name }) => {
    const find = (...files: string[]) =>
      files.map((file) => `src/web/${name}/${file}`).find((path) => existsSync(join(root, path)))
    const [html, script, style] = [find('index.html'), find('main.ts', 'main.tsx'), find(`${name}.css`)]
    if (html) return [{ name, html, script, style }]
    if (script && name !== 'build') throw new Error(`src/web/${name}/index.html is wanted: ${script} has no page.`)
    return []
  })
}
