let context: CanvasRenderingContext2D | null | undefined

/** How wide texts are in a font, in pixels. */
export function measureIn(font: string): (text: string) => number {
  context ??= document.createElement('canvas').getContext('2d')
  return (text) => {
    if (!context) return text.length * 7
    context.font = font
    return context.measureText(text).width
  }
}
