type Props = Record<string, string | number | boolean | null | undefined | ((event: never) => void)>

/**
 * An HTML element. Strings become text nodes, so a name is text whatever it holds. A function is a listener (`onclick`),
 * `true` an attribute without a value; what is false, null or undefined is left out.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: (Node | string | number | null | undefined | false)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener)
    else if (value !== false && value !== null && value !== undefined)
      element.setAttribute(name, value === true ? '' : String(value))
  }
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false)
      element.append(child instanceof Node ? child : String(child))
  }
  return element
}

const svgNamespace = 'http://www.w3.org/2000/svg'

/** An SVG element, by the same rules as `h`. */
export function s<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  props: Record<string, string | number> = {},
  ...children: (Node | string)[]
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS(svgNamespace, tag)
  for (const [name, value] of Object.entries(props)) element.setAttribute(name, String(value))
  element.append(...children)
  return element
}

/** The element of the page with this id. Throws when index.html has none. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`The page has no #${id}.`)
  return element
}
