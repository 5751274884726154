import type { Ask } from '../../api/asking.ts'
import { DemarcheError } from '../../errors.ts'
import { type Html, html, root } from './html.ts'

/** What a page is asked with. */
export interface Visit {
  ask: Ask
  /** The id in the path; empty where the path has none. */
  id: string
  params: URLSearchParams
}

/** A page: what stands first is there at once, each section follows when it is. */
export interface Page {
  status?: number
  /** Without the product's name. */
  title: string
  /** One sentence, for whoever has the link only. */
  description: string
  /** What stands in the search box. */
  search?: string
  lead: Html
  sections: Promise<Html>[]
}

/** Where a page has moved to: a path below the start page, with its query. */
export interface Moved {
  to: string
}

export type MakePage = (visit: Visit) => Promise<Page | Moved>

/** A section under its own heading; null where there is nothing to tell. What is refused says so, and the rest of the page stands. */
export async function section(id: string, title: string, make: () => Promise<Html | null>): Promise<Html> {
  const body = await make().catch((error: unknown) => {
    if (!(error instanceof DemarcheError)) throw error
    return refused(error)
  })
  if (body === null) return html``
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}
</section>
`
}

export function refused({ code, message }: DemarcheError): Html {
  return html`<p class="refused">This part has no answer: ${code === 'TIMEOUT' ? later : message}</p>`
}

/** What a page says of what took too long: the advice to clients, to ask for less, is none for a reader. */
export const later = html`it took too long. The first questions to a large graph take longest: <a href="">load the page again</a>.`

/** The page for what is not there. */
export function nothingHere(sentence: string): Page {
  return {
    status: 404,
    title: 'Nothing here',
    description: sentence,
    lead: html`<h1>Nothing here</h1>
<p class="lead">${sentence}</p>
<p><a href="${root}">Look for it on the start page</a></p>`,
    sections: [],
  }
}
