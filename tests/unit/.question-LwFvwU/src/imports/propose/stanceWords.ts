import type { Stance } from '../../generated/types.ts'
import { stances } from '../../model/stance.ts'

/** What a word says of a stance; null for no position. `sure` where it says nothing else to anybody. */
export interface WordStance {
  stance: Stance | null
  sure: boolean
}

/** Words as tables have them, folded. Those after a bar are found in some tables for this, in others for something else. */
const WORDS: [stance: Stance | null, words: string][] = [
  [
    'SUPPORT',
    'yes for support supports supported favour favor favours favors approve approves approved agree agrees agreed aye accept accepts oui pour ja dafür sí за да 赞成 支持 نعم | y + +1 pro true si',
  ],
  ['SUPPORT', 'in favour,in favor,voted for,a favor,en faveur'],
  [
    'OPPOSE',
    'no against oppose opposes opposed disagree disagrees disagreed nay reject rejects rejected contre nein dagegen contra против нет 反对 لا | n -1 con false non',
  ],
  ['OPPOSE', 'voted against,en contra,not in favour,not in favor'],
  ['ABSTAIN', 'abstain abstains abstained abstention abstaining abstención enthaltung воздержался 弃权 | a abs'],
  ['MIXED', 'mixed ambivalent | partly partially conditional'],
  ['NEUTRAL', 'neutral'],
  [null, 'absent absence nonvoting excused unknown | x - – — ? na n/a nv none nil blank'],
  [null, 'not voting,did not vote,non voting,not present,no position,no data,no answer,no opinion'],
]
const byWord = new Map<string, WordStance>()
for (const [stance, words] of WORDS) {
  const [sure = '', unsure = ''] = words.split(' | ')
  for (const [part, isSure] of [
    [sure, true],
    [unsure, false],
  ] as const)
    for (const word of part.includes(',') ? part.split(',') : part.split(' '))
      if (word !== '') byWord.set(word, { stance, sure: isSure })
}
for (const stance of stances) byWord.set(fold(stance), { stance, sure: true })
byWord.set('none', { stance: null, sure: false })

/** Numbers that stand for stances in known codings, by all that a table has of them. */
const CODES: Record<string, Stance | null>[] = [
  { '1': 'SUPPORT', '0': 'NEUTRAL', '-1': 'OPPOSE' },
  { '1': 'SUPPORT', '0': 'OPPOSE' },
  { '1': 'SUPPORT', '2': 'ABSTAIN', '3': 'OPPOSE', '8': null, '9': null },
]

/** What the words of a column, or of several, say of stances; those that say nothing are left out. */
export function stancesOf(words: readonly string[]): Map<string, WordStance> {
  const codes = CODES.filter((code) => words.every((word) => word in code)).sort(
    (a, b) => Object.keys(a).length - Object.keys(b).length,
  )
  const [code] =
    words.includes('-1') || words.includes('2') || words.includes('3') ? codes : codes.filter((code) => !('-1' in code))
  return new Map(
    words.flatMap((word): [string, WordStance][] => {
      const number = code?.[word]
      const known = number === undefined ? byWord.get(fold(word)) : { stance: number, sure: false }
      return known ? [[word, known]] : []
    }),
  )
}

function fold(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[_\s]+/g, ' ')
    .replace(/\.$/, '')
    .replace('non-voting', 'nonvoting')
}
