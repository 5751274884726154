/** Saves a text as a file. */
export function saveText(text: string, name: string, type: string): void {
  save(new Blob([text], { type: `${type};charset=utf-8` }), name)
}

export function saveSvg(svg: SVGSVGElement, name: string): void {
  saveText(new XMLSerializer().serializeToString(svg), name, 'image/svg+xml')
}

/** Saves a picture at twice its size, sharp enough for print. */
export async function savePng(svg: SVGSVGElement, name: string): Promise<void> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width * 2
  canvas.height = image.height * 2
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob) save(blob, name)
}

/** Copies the address of the page, and says so on the button. */
export async function copyLink(button: HTMLElement): Promise<void> {
  const before = button.textContent
  try {
    await navigator.clipboard.writeText(location.href)
    button.textContent = 'Link copied'
  } catch {
    // Browsers offer no clipboard to a page that came over plain HTTP from another machine.
    button.textContent = 'The link is in the address bar'
  }
  setTimeout(() => (button.textContent = before), 3000)
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
