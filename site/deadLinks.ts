import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** The links of a folder of pages that lead to no file in it, or to no place of their file, as sentences. Links that leave the site are not followed. */
export function deadLinksIn(folder: string): string[] {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
  const read = new Map(pages.map((page) => [page, readFileSync(join(folder, page), 'utf8')]))
  const ids = new Map([...read].map(([page, html]) => [page, new Set(valuesOf(html, 'id'))]))
  return [...read].flatMap(([page, html]) =>
    [...valuesOf(html, 'href'), ...valuesOf(html, 'src')].flatMap((link) => {
      if (/^[a-z]+:/i.test(link)) return []
      const [path = '', hash = ''] = link.split('#').map(decodeURIComponent)
      const target = path === '' ? page : normalize(join(dirname(page), path.replace(/\/$/, '/index.html')))
      if (!isFile(join(folder, target))) return [`${page} links to ${link}: there is no ${target}.`]
      const known = ids.get(target)
      return hash === '' || !known || known.has(hash)
        ? []
        : [`${page} links to ${link}: ${target} has no place ${hash}.`]
    }),
  )
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function valuesOf(html: string, attribute: string): string[] {
  const found = html.matchAll(new RegExp(`<[^>]*?\\s${attribute}="([^"]*)"`, 'g'))
  return [...found].map(([, value = '']) => value.replaceAll('&amp;', '&').replaceAll('&quot;', '"'))
}
