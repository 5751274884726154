import { createHash } from 'node:crypto'
import { xml } from '../print/xml.ts'
import { labelOf } from '../read/entities.ts'
import type { Coding, EntityRecord } from '../records.ts'

/** A code of a REFI-QDA codebook, with those below it. */
interface Code {
  guid: string
  name: string
  isCodable: boolean
  below: Map<string, Code>
}

/** The codes that codings are given, by what they say; each is made as it is first wanted. */
export interface Codebook {
  codesOf(coding: Coding): string[]
  print(): string
}

const GROUPS: Record<string, string> = {
  Person: 'People',
  Organization: 'Organizations',
  Country: 'Countries',
  Bloc: 'Blocs',
}

/**
 * Issues under their broader ones, each with a code for a stance; and under Actors, On behalf of and Toward the actors, by their kinds. A coding without a
 * stance has the code of the issue itself.
 */
export function makeCodebook(): Codebook {
  const roots = new Map<string, Code>()
  const into = (codes: Map<string, Code>, key: string, name: string, isCodable: boolean): Code => {
    const code = codes.get(key) ?? { guid: guidOf(`code ${key}`), name, isCodable, below: new Map() }
    codes.set(key, code)
    return code
  }
  const actorCode = (root: string, actor: EntityRecord): string => {
    const group = GROUPS[actor.type] ?? actor.type
    const { below } = into(into(roots, root, root, false).below, `${root} ${group}`, group, false)
    return into(below, `${root} ${actor.id}`, labelOf(actor), true).guid
  }
  const issueCode = ({ issues, position: { stance } }: Coding): string => {
    let codes = roots
    let code: Code | undefined
    for (const issue of issues.toReversed()) {
      code = into(codes, `issue ${issue.id}`, labelOf(issue), true)
      codes = code.below
    }
    const own = stance === 'NONE' ? code : into(codes, `issue ${issues[0].id} ${stance}`, stance.toLowerCase(), true)
    return own?.guid ?? ''
  }
  return {
    codesOf: (coding) => [
      issueCode(coding),
      actorCode('Actors', coding.actor),
      ...(coding.onBehalfOf ? [actorCode('On behalf of', coding.onBehalfOf)] : []),
      ...coding.targets.map((target) => actorCode('Toward', target)),
    ],
    print: () => [...roots.values()].map(printCode).join(''),
  }
}

function printCode({ guid, name, isCodable, below }: Code): string {
  const inner = [...below.values()].map(printCode).join('')
  return `<Code guid="${guid}" name="${xml(name)}" isCodable="${isCodable}"${inner === '' ? '/>' : `>${inner}</Code>`}\n`
}

const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A GUID for an id: the one that it ends in, as that of a thing from another project does, or one made of it, always the same. */
export function guidOf(id: string): string {
  const own = GUID.exec(id)?.[0]
  if (own !== undefined) return own
  const hash = createHash('sha256').update(id).digest('hex')
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}
