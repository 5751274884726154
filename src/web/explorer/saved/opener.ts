import { byId, h } from '../../shared/dom.ts'
import { count } from '../words.ts'
import { changesSince } from './changes.ts'
import { type Made, readMade } from './made.ts'
import { type Opened, openSaved } from './seal.ts'

/** A saved picture is smaller than so many megabytes. */
const MOST_MB = 64

type Saved = NonNullable<ReturnType<typeof readMade>>

/**
 * Opens saved pictures that are dropped on the page, or chosen: `reopen` opens the view of an address anew and resolves to what it is made of
 * now, null where the reader has gone on. Says whether the file is as it was saved, and what has changed in the graph since.
 */
export function makeOpener(reopen: (search: string) => Promise<Made | null>): { dismiss(): void } {
  const place = byId('opened')
  const input = byId('saved-file') as HTMLInputElement
  byId('open-saved').addEventListener('click', () => input.click())
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    input.value = ''
    if (file) void open(file)
  })
  addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  })
  addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? []
    if (!file) return
    event.preventDefault()
    void open(file)
  })

  return { dismiss: () => say([]) }

  async function open(file: File): Promise<void> {
    if (file.size > MOST_MB * 1_000_000) {
      return say([`A saved picture has at most ${MOST_MB} MB; ${file.name} has ${Math.round(file.size / 1e6)}.`], true)
    }
    const opened = await openSaved(new Uint8Array(await file.arrayBuffer()))
    if (!opened) {
      return say(
        [`${file.name} carries no view: it was not saved here, or another program has saved it anew since.`],
        true,
      )
    }
    const made = readMade(opened.made)
    const isAltered = opened.state === 'altered'
    if (!made) return say([`${stateOf(opened, null, file.name)} What it was made of cannot be read.`], isAltered)
    const { host, search } = new URL(made.address)
    const now = await reopen(search)
    const elsewhere =
      host === location.host ? [] : [`It was saved at ${host}; here is the same question to this server.`]
    say([stateOf(opened, made, file.name), ...elsewhere], isAltered, isAltered || !now ? null : changes(made, now))
  }

  function say(sentences: string[], isAlarm = false, more: HTMLElement | null = null): void {
    place.hidden = sentences.length === 0
    place.className = isAlarm ? 'alarm' : ''
    const close = h('button', { type: 'button', 'aria-label': 'Close', onclick: () => say([]) }, '×')
    place.replaceChildren(...(sentences.length > 0 ? [close, h('p', {}, sentences.join(' ')), more ?? ''] : []))
  }
}

function stateOf({ state }: Opened, made: Saved | null, name: string): string {
  const when = made ? ` on ${made.date}` : ''
  if (state === 'whole') return `${name} is as it was saved${when}.`
  if (state === 'altered') {
    const now = made ? ' Do not rely on what it shows: here is its view as the graph has it now.' : ''
    return `${name} was changed after it was saved${when}.${now}`
  }
  if (state === 'unsealed')
    return `${name} carries no checksum: whether it was changed after it was saved${when} cannot be told.`
  return `${name} cannot be checked here: a browser makes checksums only for pages that came over HTTPS or from the same machine.`
}

function changes(then: Saved, now: Made): HTMLElement {
  const sentences = changesSince(then, now)
  if (sentences.length === 0) return h('p', {}, 'Nothing behind it has changed since.')
  const title = `Since ${then.date} ${count(sentences.length, 'thing')} changed:`
  return h('div', {}, h('p', {}, title), h('ul', {}, ...sentences.map((sentence) => h('li', {}, sentence))))
}
