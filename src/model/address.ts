/** Whether a text is an address that can be followed on the web: nothing else may stand where a page will link to it. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S/i.test(text) && URL.canParse(text)
}
