import type { RoleCheck } from '../generated/types.ts'

/** A tenure as it is stored; a bound that no source gives is absent. */
export interface Tenure {
  id: string
  sortKey: string
  startEarliest?: string
  endLatest?: string
}

/** Something said or done: when, and in which tenure by the source's own word. */
export interface Utterance {
  statedEarliest?: string
  statedLatest?: string
  claimed?: string | undefined
}

/** The role of an utterance: the tenure it was made in, all tenures in force, and whether source and tenures agree. */
export interface Role {
  check: RoleCheck
  appointment: string | null
  inForce: string[]
}

/**
 * Resolves the role at statement time. A tenure is in force when its interval may cover the day; one without any date is
 * in force on no known day. The source's word holds unless the dates contradict it; without its word, the only tenure in
 * force is taken, and of several none.
 */
export function resolveRole(utterance: Utterance, tenures: Tenure[]): Role {
  const covering = tenures.filter((tenure) => covers(tenure, utterance))
  const claimed = tenures.find(({ id }) => id === utterance.claimed)
  const check = checkRole(utterance, claimed)
  const trusted = check === 'UNKNOWN' && claimed && !covering.includes(claimed) ? [claimed] : []
  const inForce = [...covering, ...trusted].sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
  const only = covering.length === 1 ? covering[0] : undefined
  const spokenIn = claimed && check !== 'MISMATCH' ? claimed : only
  return { check, appointment: spokenIn?.id ?? null, inForce: inForce.map(({ id }) => id) }
}

function checkRole(utterance: Utterance, claimed: Tenure | undefined): RoleCheck {
  if (!claimed || utterance.statedEarliest === undefined || !isDated(claimed)) return 'UNKNOWN'
  return covers(claimed, utterance) ? 'MATCH' : 'MISMATCH'
}

function covers(tenure: Tenure, { statedEarliest, statedLatest }: Utterance): boolean {
  if (statedEarliest === undefined || statedLatest === undefined || !isDated(tenure)) return false
  return (tenure.startEarliest ?? '') <= statedLatest && (tenure.endLatest ?? '9999') >= statedEarliest
}

function isDated({ startEarliest, endLatest }: Tenure): boolean {
  return startEarliest !== undefined || endLatest !== undefined
}
