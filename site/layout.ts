import { addressOf, menu } from './pages.ts'

/** A page of the site around its content. Nothing is loaded from elsewhere, and no script runs. */
export function layOut(content: string, page: string, titles: ReadonlyMap<string, string>): string {
  const title = titles.get(page) ?? 'Démarche'
  const groups = menu.map(([name, pages]) => {
    const items = pages.map((one) => {
      const current = one === page ? ' aria-current="page"' : ''
      return `<li><a href="${addressOf(one)}"${current}>${titles.get(one) ?? one}</a></li>`
    })
    return `<h2>${name}</h2><ul>${items.join('')}</ul>`
  })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === 'Démarche' ? title : `${title} · Démarche`}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#content">To the text</a>
<nav aria-label="Pages"><p><a href="index.html">Démarche</a></p>${groups.join('')}</nav>
<main id="content">
${content}
</main>
</body>
</html>
`
}

const STYLE = `
:root { color-scheme: light dark; --paper: light-dark(#ffffff, #212a3b); --ink: light-dark(#1c2637, #e6ebf4);
  --faint: light-dark(#5a667c, #a3afc6); --line: light-dark(#dde2ea, #364259); --accent: light-dark(#1f5fae, #86b7ff);
  --code: light-dark(#f4f6f9, #1a2231);
  font: 16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif }
* { box-sizing: border-box }
body { margin: 0; display: grid; grid-template-columns: 17rem minmax(0, 1fr); background: var(--paper); color: var(--ink) }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 1rem 1.2rem; border-inline-end: 1px solid var(--line); font-size: 0.93rem }
nav p { margin: 0; font-weight: 650; font-size: 1.1rem }
nav h2 { margin: 1.1rem 0 0.2rem; font-size: 0.8rem; color: var(--faint); text-transform: uppercase; letter-spacing: 0.04em }
nav ul { margin: 0; padding: 0; list-style: none }
nav a { color: var(--ink); text-decoration: none }
nav a:hover, nav [aria-current] { color: var(--accent) }
nav [aria-current] { font-weight: 600 }
main { padding: 1rem 2rem 4rem; max-width: 60rem }
main a { color: var(--accent) }
h1, h2, h3 { line-height: 1.25 }
:target { scroll-margin-top: 1rem }
img { max-width: 100%; height: auto; border: 1px solid var(--line) }
pre { padding: 0.8rem 1rem; overflow: auto; background: var(--code); border: 1px solid var(--line); border-radius: 6px; font-size: 0.87rem; line-height: 1.5 }
code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 0.92em }
:not(pre) > code { background: var(--code); padding: 0.1em 0.3em; border-radius: 4px; overflow-wrap: break-word }
table { display: block; overflow-x: auto; border-collapse: collapse }
th, td { padding: 0.4rem 0.7rem; border: 1px solid var(--line); text-align: start; vertical-align: top }
.skip { position: absolute; left: -99rem } .skip:focus { left: 1rem; top: 1rem; background: var(--paper) }
@media (max-width: 50rem) { body { display: block } nav { position: static; height: auto; border: 0; border-bottom: 1px solid var(--line) } main { padding: 1rem } }
`
