import { writeFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'

const pad = (letter: string, number: number) => `${letter.repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`
/** GUIDs for a test: of sources, selections, codes, users and cases. */
export const guids = {
  source: (number: number) => pad('a', number),
  selection: (number: number) => pad('b', number),
  code: (number: number) => pad('c', number),
  user: (number: number) => pad('d', number),
}

/** A selection with its codes. */
export function selectionXml(number: number, [start, end]: [number, number], codes: number[], more = ''): string {
  const codings = codes.map(
    (code) =>
      `<Coding guid="${pad('e', number * 100 + code)}"><CodeRef targetGUID="${guids.code(code).toUpperCase()}"/></Coding>`,
  )
  return `<PlainTextSelection guid="${guids.selection(number)}" startPosition="${start}" endPosition="${end}" creatingUser="${guids.user(1)}">${more}${codings.join('')}</PlainTextSelection>`
}

/** The XML of a project: codes 1 Energy, 2 Coal has to go in it, 3 support, 4 oppose; 5 Ana Lima, 6 Greens, 7 China; 8 on behalf of Greens. */
export function projectXml(selections: string, more: { source?: string; cases?: string; head?: string } = {}): string {
  const code = (number: number, name: string, inner = '') =>
    `<Code guid="${guids.code(number)}" name="${name}" isCodable="true">${inner}</Code>`
  const issues = code(1, 'Energy', code(2, 'Coal has to go', code(3, 'support') + code(4, 'Against')))
  const actors = code(
    20,
    'Actors',
    code(21, 'People', code(5, 'Ana Lima')) +
      code(22, 'Organizations', code(6, 'Greens')) +
      code(23, 'Countries', code(7, 'China')),
  )
  const behalf = code(24, 'On behalf of', code(25, 'Organizations', code(8, 'Greens')))
  return `<?xml version="1.0" encoding="utf-8"?>
${more.head ?? ''}<Project xmlns="urn:QDA-XML:project:1.0" name="coal" origin="a test">
<Users><User guid="${guids.user(1)}" name="Bo"/></Users>
<CodeBook><Codes>${issues}${actors}${behalf}</Codes></CodeBook>
<Variables><Variable guid="${pad('f', 1)}" name="Date" typeOfVariable="Date"/></Variables>
${more.cases ?? ''}<Sources><TextSource guid="${guids.source(1)}" name="An interview" plainTextPath="internal://${guids.source(1)}.txt">${selections}<VariableValue><VariableRef targetGUID="${pad('f', 1)}"/><DateValue>2013-06-02</DateValue></VariableValue></TextSource>${more.source ?? ''}</Sources>
</Project>`
}

/** Writes a project with its text. */
export function writeQdpx(file: string, xml: string, text: string, others: Record<string, string> = {}): void {
  const parts = { 'project.qde': xml, [`sources/${guids.source(1)}.txt`]: text, ...others }
  writeFileSync(file, zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)]))))
}
