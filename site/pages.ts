/** The pages of the site in the order of its menu; those of `docs/` by their names, others by their paths. */
export const menu: [title: string, pages: string[]][] = [
  ['Start', ['README.md', 'examples.md', 'questions.md', 'explorer.md', 'pages.md']],
  ['Bring data in', ['dossiers.md', 'import.md', 'coding-files.md', 'parliaments-and-speeches.md']],
  ['Take it elsewhere', ['exports.md', 'openrefine.md', 'agents.md', 'http.md']],
  ['Run it', ['settings.md', 'operations.md', 'engines.md', 'performance.md', 'errors.md', 'SECURITY.md']],
  [
    'Change it',
    [
      ...['CONTRIBUTING.md', 'architecture.md', 'principles.md', 'add-a-relation.md', 'add-a-condition.md'],
      ...[
        'add-a-question.md',
        'add-a-noun.md',
        'add-an-export.md',
        'add-an-import.md',
        'add-a-page.md',
        'CHANGELOG.md',
      ],
    ],
  ],
]

/** Pages that stand in the root of the repository. */
export const fromRoot = menu
  .flatMap(([, pages]) => pages)
  .filter((page) => page === page.toUpperCase().replace('.MD', '.md'))

/** Where a page is on the site: the README is its start. */
export function addressOf(page: string): string {
  return page === 'README.md' ? 'index.html' : `${page.replace(/\.md$/, '').toLowerCase()}.html`
}

/**
 * Where a link of a page leads on the site: to the page of the file that it names, or to a copy of the file, which `copy` is told of. `folder` is that of the page,
 * empty for the root.
 */
export function relink(href: string, folder: '' | 'docs', copy: (path: string) => void): string {
  if (/^([a-z]+:|#|\/)/i.test(href)) return href
  const [path = '', hash] = href.split('#')
  const whole = new URL(path, `file:///${folder === '' ? '' : `${folder}/`}`).pathname.slice(1)
  const end = hash === undefined ? '' : `#${hash}`
  const isPage = /^docs\/[^/]+\.md$/.test(whole) || fromRoot.includes(whole)
  if (isPage) return addressOf(whole.replace(/^docs\//, '')) + end
  if (whole.startsWith('docs/')) return whole.slice('docs/'.length) + end
  copy(whole)
  return `files/${whole}${end}`
}

/** The id of a heading, as the forges make it that show the same pages. */
export function headingId(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replaceAll(/\s/g, '-')
}
