import type { Stance } from '../../generated/types.ts'
import { type ActorKind, kindOf } from '../../model/features.ts'
import { stanceOf } from '../coded/stances.ts'
import type { Code } from './project.ts'
import { plain } from './project.ts'

/** What a code says of the words that it is given to. */
export type Meaning =
  | { of: 'issue'; name: string; stance: Stance }
  | { of: 'actor' | 'behalf' | 'target'; name: string; kind: ActorKind }

/** An issue as the codes have it: the name it is known by, and the code above. */
export interface CodedIssue {
  name: string
  broader: string | undefined
  /** Whether codes below it say what it is for or against. */
  hasStances: boolean
}

/** Codes under which actors stand, in whatever case. */
const ROOTS: [of: 'actor' | 'behalf' | 'target', names: RegExp][] = [
  ['actor', /^(actors?|speakers?)$/i],
  ['behalf', /^on behalf of$/i],
  ['target', /^(toward|targets?)$/i],
]

/** What each code means, by its GUID, and the issues. A name that several codes have is told apart by that of the code above. */
export function readCodes(codes: readonly Code[]): { meanings: Map<string, Meaning>; issues: CodedIssue[] } {
  const meanings = new Map<string, Meaning>()
  const found: { code: Code; above: Code[]; hasStances: boolean }[] = []
  const stances: { code: Code; issue: Code; stance: Stance }[] = []
  const visit = (code: Code, above: Code[]): void => {
    const [parent] = above
    const stance = stanceOf(code.name)
    if (parent && stance) stances.push({ code, issue: parent, stance })
    else found.push({ code, above, hasStances: code.Code.some(({ name }) => stanceOf(name) !== undefined) })
    for (const inner of code.Code) visit(inner, stance && parent ? above : [code, ...above])
  }
  for (const code of codes) {
    const of = ROOTS.find(([, names]) => names.test(code.name.trim()))?.[0]
    if (of) readActors(of, code, meanings)
    else visit(code, [])
  }
  const counts = new Map<string, number>()
  for (const { code } of found) counts.set(nameOf(code), (counts.get(nameOf(code)) ?? 0) + 1)
  const labelOf = (code: Code, [parent]: Code[]) =>
    (counts.get(nameOf(code)) ?? 0) > 1 && parent ? `${nameOf(parent)}: ${nameOf(code)}` : nameOf(code)
  const labels = new Map(found.map(({ code, above }) => [code, labelOf(code, above)]))
  for (const { code } of found)
    meanings.set(plain(code.guid), { of: 'issue', name: labels.get(code) ?? '', stance: 'NONE' })
  for (const { code, issue, stance } of stances)
    meanings.set(plain(code.guid), { of: 'issue', name: labels.get(issue) ?? '', stance })
  const issues = found.map(({ code, above: [parent], hasStances }) => ({
    ...{ name: labels.get(code) ?? '', hasStances },
    broader: parent && labels.get(parent),
  }))
  return { meanings, issues }
}

function readActors(of: 'actor' | 'behalf' | 'target', root: Code, meanings: Map<string, Meaning>): void {
  const visit = (code: Code, kind: ActorKind): void => {
    const group = kindOf(code.name)
    if (group === undefined || code.Code.length === 0) meanings.set(plain(code.guid), { of, name: nameOf(code), kind })
    for (const inner of code.Code) visit(inner, group ?? kind)
  }
  for (const code of root.Code) visit(code, 'PERSON')
}

function nameOf({ name }: Code): string {
  return name.normalize('NFC').trim()
}
