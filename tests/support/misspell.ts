import type { Dice } from './dice.ts'

/** How names come in people's tables: what was made of one, and how. */
export const misspellings: Record<string, (name: string, dice: Dice) => string | null> = {
  typo: (name, dice) => (lettersOf(name) < 5 ? null : withTypos(name, dice, 1)),
  'two typos': (name, dice) => (lettersOf(name) < 10 ? null : withTypos(name, dice, 2)),
  'an initial': (name) => {
    const [first = '', ...rest] = name.split(' ')
    return rest.length === 0 || !isLatin(name) ? null : `${first.slice(0, 1)}. ${rest.join(' ')}`
  },
  'family name first': (name) => {
    const words = name.split(' ')
    return words.length < 2 || !isLatin(name) ? null : `${words.at(-1)}, ${words.slice(0, -1).join(' ')}`
  },
  'only the last name in full': (name) => {
    const words = name.split(' ')
    return words.length < 2 || !isLatin(name)
      ? null
      : [...words.slice(0, -1).map((word) => `${word.slice(0, 1)}.`), words.at(-1)].join(' ')
  },
  'capitals without accents': (name) => {
    const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase()
    return plain === name ? null : plain
  },
  Cyrillic: (name) => (isLatin(name) ? inScript(name, cyrillic) : null),
  Greek: (name) => (isLatin(name) ? inScript(name, greek) : null),
}

function isLatin(name: string): boolean {
  return /^[\p{sc=Latn}\p{M}\s\p{P}]+$/u.test(name)
}

function lettersOf(name: string): number {
  return [...name.matchAll(/\p{L}/gu)].length
}

/** Letters that are left out, doubled, swapped with the next, or another one beside them on a keyboard. */
function withTypos(name: string, dice: Dice, count: number): string {
  let letters = [...name]
  for (let made = 0; made < count; made++) {
    const places = [...letters.keys()].filter((at) => /\p{L}/u.test(letters[at] ?? ''))
    const at = dice.of(places)
    const [letter, next] = [letters[at] as string, letters[at + 1]]
    const kinds = [
      () => letters.toSpliced(at, 1),
      () => letters.toSpliced(at, 0, letter.toLowerCase()),
      () => letters.toSpliced(at, 1, beside(letter, dice)),
      () => (next === undefined ? letters.toSpliced(at, 1) : letters.toSpliced(at, 2, next, letter)),
    ]
    letters = dice.of(kinds)()
  }
  return letters.join('')
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю']

function beside(letter: string, dice: Dice): string {
  const row = rows.find((keys) => keys.includes(letter.toLowerCase()))
  if (row === undefined) return letter
  const at = row.indexOf(letter.toLowerCase())
  return row[at === 0 ? 1 : at === row.length - 1 ? at - 1 : at + (dice.below(2) === 0 ? 1 : -1)] ?? letter
}

/** Letters and groups of letters, the longer first, as newspapers of the script write them. */
type Script = [RegExp, string][]

const cyrillic: Script = [
  [/sch|tch|ch/, 'ч'],
  [/sh/, 'ш'],
  [/zh/, 'ж'],
  [/th/, 'т'],
  [/ph/, 'ф'],
  [/kh/, 'х'],
  [/ck/, 'к'],
  [/qu/, 'кв'],
  [/ee|ea/, 'и'],
  [/oo|ou/, 'у'],
  [/ya/, 'я'],
  [/yu/, 'ю'],
  [/c(?=[eiy])/, 'с'],
  [/x/, 'кс'],
  [/j/, 'дж'],
  ...letters('abcdefghiklmnopqrstuvwyz', 'абкдефгхиклмнопкрстуввиз'),
]

const greek: Script = [
  [/ch|tch/, 'τσ'],
  [/sh/, 'σ'],
  [/th/, 'θ'],
  [/ph/, 'φ'],
  [/kh/, 'χ'],
  [/ck/, 'κ'],
  [/ee|ea/, 'ι'],
  [/oo|ou|u/, 'ου'],
  [/c(?=[eiy])/, 'σ'],
  [/s$|s(?=\W)/, 'ς'],
  [/b/, 'μπ'],
  [/d/, 'ντ'],
  [/j/, 'τζ'],
  [/g/, 'γκ'],
  [/x/, 'ξ'],
  ...letters('acefhiklmnopqrstvwyz', 'ακεφχικλμνοπκρστβουζ'),
]

function letters(from: string, to: string): Script {
  return [...from].map((letter, at): [RegExp, string] => [new RegExp(letter), to[at] ?? ''])
}

function inScript(name: string, script: Script): string | null {
  let rest = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  let written = ''
  while (rest !== '') {
    const [pattern, letter] = script.find(([pattern]) => new RegExp(`^(?:${pattern.source})`).test(rest)) ?? [
      /./su,
      null,
    ]
    const [taken = ''] = new RegExp(`^(?:${pattern.source})`, 'su').exec(rest) ?? []
    written += letter ?? taken
    rest = rest.slice(taken.length || 1)
  }
  return written.replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
}
