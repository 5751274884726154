import { show } from '../../errors.ts'
import type { EventKind } from '../../generated/types.ts'
import { idOf } from '../../model/ids.ts'
import type { Noun } from '../../model/labels.ts'
import type { End } from '../../model/links.ts'
import type { Fact } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import type { NameIds } from '../row.ts'
import { type Cells, textIn, Unusable } from './cells.ts'
import type { Several, Thing } from './mapping.ts'

/** What a cell names: the end of a link, and what the table states of it where it makes it. */
export interface Named {
  id: string
  end: End
  stated?: Fact
}

/** What the cells of a table refer to. */
export interface Referrer {
  /** What a cell names; undefined where it is empty. Throws Unusable. */
  one(of: Thing | undefined, cells: Cells): Named | undefined
  /** The same of a cell that can name several. */
  many(of: Several | undefined, cells: Cells): Named[]
  /** The id of something that the table knows by a name alone. */
  idFor: NameIds
  /** Notes what the table calls the thing of an id. */
  call(id: string, word: string): void
  called(id: string): string | undefined
}

interface Given {
  id: string
  name: string
}
type Kind = Extract<Thing, { as: 'name' }>['kind']
type MadeKind = Exclude<Kind, 'COUNTRY' | EventKind>
interface Maker {
  noun: Noun
  of(given: Given): Fact
}
const MAKERS: Record<MadeKind, Maker> = {
  PERSON: { noun: 'Person', of: make.person },
  ORGANIZATION: { noun: 'Organization', of: (given) => make.organization({ ...given, kind: 'OTHER' }) },
  BLOC: { noun: 'Bloc', of: make.bloc },
  TOPIC: { noun: 'Issue', of: (given) => make.issue({ ...given, kind: 'TOPIC' }) },
  PROPOSITION: { noun: 'Issue', of: (given) => make.issue({ ...given, kind: 'PROPOSITION' }) },
}

/** No id and no code holds one. */
const USUAL_SEPARATOR = ';'

export function makeReferrer(dataset: string, idFor: NameIds, findCountry: (word: string) => string): Referrer {
  const words = new Map<string, string>()
  const call = (id: string, word: string) => void (id !== word && words.set(id, word))
  const country = (word: string): Named => {
    const id = findCountry(word)
    return { id, end: { id, takes: ['Country'] } }
  }
  const named = (of: Thing, word: string, cells: Cells): Named => {
    if (of.as === 'country' || (of.as === 'name' && of.kind === 'COUNTRY')) return country(word)
    // No id has two letters, a country's code has.
    if (of.as === 'id') return /^[A-Z]{2}$/.test(word) ? country(word) : byId(word)
    const maker = isEventKind(of.kind) ? eventMaker(of.kind) : MAKERS[of.kind as MadeKind]
    const own = textIn(cells, of.id)
    if (of.id && own === undefined) throw new Unusable(`The column ${of.id.column} is empty beside ${show(word)}.`)
    const id = own === undefined ? idFor(maker.noun, word) : `${dataset}-${idOf(own)}`
    call(id, own ?? word)
    return { id, end: id, stated: maker.of({ id, name: word }) }
  }
  return {
    one(of, cells) {
      const word = textIn(cells, of)
      return of && word !== undefined ? named(of, word, cells) : undefined
    },
    many(of, cells) {
      const text = textIn(cells, of)
      if (!of || text === undefined) return []
      const separator = of.separator ?? (of.as === 'name' ? undefined : USUAL_SEPARATOR)
      const found = (separator === undefined ? [text] : text.split(separator).map((word) => word.trim()))
        .filter((word) => word !== '')
        .map((word) => named(of, word, cells))
      return [...new Map(found.map((one) => [one.id, one])).values()]
    },
    idFor,
    call,
    called: (id) => words.get(id),
  }
}

function isEventKind(kind: Kind): kind is EventKind {
  return kind !== 'COUNTRY' && !(kind in MAKERS)
}

function eventMaker(kind: EventKind): Maker {
  return { noun: 'Event', of: (given) => make.event({ ...given, kind }) }
}

function byId(id: string): Named {
  return { id, end: /^[A-Z]{3}$/.test(id) ? { id, takes: ['Country'] } : id }
}
