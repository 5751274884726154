import { type Html, html } from '../shared/html.ts'

/** Words of a source, and the statement that they carry. */
export interface Quoted {
  id: string
  start: number
  end: number
  statement: string
  /** The number under which the statement stands beside the text. */
  number: number
}

/** The whole text with its quoted words marked, each led back to from elsewhere by its id, and leading to its statement. Quotations may overlap. */
export function markedText(text: string, quoted: readonly Quoted[]): Html {
  const edges = [...new Set([0, text.length, ...quoted.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  const parts = edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1] ?? text.length
    const words = text.slice(from, to)
    const around = quoted.filter(({ start, end }) => start <= from && to <= end)
    if (around.length === 0) return html`${words}`
    const begun = around.filter(({ start }) => start === from).map(({ id }) => html`<span id="${id}"></span>`)
    const ended = around
      .filter(({ end }) => end === to)
      .map(
        ({ statement, number }) =>
          html`<sup><a href="#s-${statement}" aria-label="Statement ${number}">${number}</a></sup>`,
      )
    return html`<mark>${begun}${words}${ended}</mark>`
  })
  return html`<div class="text">${parts}</div>`
}
