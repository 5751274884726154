import { sealPng, sealSvg } from './saved/seal.ts'

/** Saves a text as a file. */
export function saveText(text: string, name: string, type: string): void {
  save(new Blob([text], { type: `${type};charset=utf-8` }), name)
}

/** Saves a framed picture, its checksum inside. */
export async function saveSvg(svg: SVGSVGElement, name: string): Promise<void> {
  saveText(await sealSvg(new XMLSerializer().serializeToString(svg)), name, 'image/svg+xml')
}

/** The same at twice its size, sharp enough for print. */
export async function savePng(svg: SVGSVGElement, name: string): Promise<void> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width * 2
  canvas.height = image.height * 2
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) return
  const made = svg.querySelector('metadata')?.textContent ?? ''
  save(new Blob([await sealPng(new Uint8Array(await blob.arrayBuffer()), made)], { type: 'image/png' }), name)
}

/** Copies the address of the page, and says so on the button. */
export async function copyLink(button: HTMLElement): Promise<void> {
  const isCopied = await copy(location.href)
  saySoon(button, isCopied ? 'Link copied' : 'The link is in the address bar')
}

/** Copies the code that shows a view in another's page, and says so on the button. */
export async function copyEmbed(button: HTMLElement, query: string, title: string): Promise<void> {
  const frame = document.createElement('iframe')
  const look = {
    src: new URL(`embed${query}`, location.href).href,
    title,
    width: '900',
    height: '600',
    loading: 'lazy',
  }
  for (const [name, value] of Object.entries(look)) frame.setAttribute(name, value)
  if (await copy(frame.outerHTML)) saySoon(button, 'Code copied')
  else prompt('The code for another page:', frame.outerHTML)
}

/** Browsers offer no clipboard to a page that came over plain HTTP from another machine. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

function saySoon(button: HTMLElement, word: string): void {
  const before = button.dataset.word ?? button.textContent ?? ''
  button.dataset.word = before
  button.textContent = word
  setTimeout(() => (button.textContent = before), 3000)
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
