import type { RoleKind } from '../generated/types.ts'

/** Those beside an office, not in it. */
const BESIDE =
  /\b(vice|deputy|assistant|acting|former|candidate|advis[eo]r|spokes\w*|secretary to|office of|wife of|spouse)\b/i

/** The kind of office, where the title leaves no doubt. With a grade beside it a Minister for Foreign Affairs can be a junior one: the United Kingdom has had them. */
export function roleOf(title: string, grade?: string): RoleKind {
  if (/^prime minister\b/i.test(title)) return 'HEAD_OF_GOVERNMENT'
  if (/^president of the (united states|republic)\b/i.test(title)) return 'HEAD_OF_STATE'
  if (/^secretary of state for foreign\b/i.test(title)) return 'FOREIGN_MINISTER'
  if (
    grade === undefined &&
    /^((federal )?minister (for|of) (foreign|external)|foreign (affairs )?minister)\b/i.test(title)
  )
    return 'FOREIGN_MINISTER'
  if (/^(minister|secretary of state)\b/i.test(title)) return 'MINISTER'
  return 'OTHER'
}

/** The same of an office that is known to head a state or its government. */
export function roleOfHead(title: string): RoleKind {
  const known = roleOf(title)
  if (known !== 'OTHER' || BESIDE.test(title)) return known
  if (/\b(prime minister|premier|chancellor|taoiseach|head of (the )?government)\b/i.test(title))
    return 'HEAD_OF_GOVERNMENT'
  if (
    /\b(president|king|queen|monarch|emperor|emir|sultan|pope|grand duke|supreme leader|head of state)\b/i.test(title)
  )
    return /\bpresident of the (government|council)\b/i.test(title) ? 'HEAD_OF_GOVERNMENT' : 'HEAD_OF_STATE'
  return 'OTHER'
}
