import { show } from '../errors.ts'
import { isWebAddress } from '../model/address.ts'
import { isDate, yearsFor } from '../model/dateProperties.ts'
import { isExclusive, type Noun, type Props } from '../model/labels.ts'
import { type FactLink, linksStatedBy } from '../model/links.ts'
import type { Fact, Path } from '../model/nouns.ts'
import { intervalOf, isAfter } from '../model/partialDate.ts'
import { contradictions, statedBy } from './shares.ts'

/** What cannot be, as a sentence, and the place in the file that says so. */
export interface Fault {
  path: Path
  sentence: string
}

/** Says what kind of thing an id names, or undefined when there is no such thing. */
export type TypeOf = (id: string) => Noun | undefined
/** The properties of what an id names, as far as they are known. */
export type PropsOf = (id: string) => Props | undefined

/** What is wrong with a fact by itself: its ends have to be there and of their kind, its dates possible and in order, its address one of the web. */
export function faultsIn(fact: Fact, typeOf: TypeOf): Fault[] {
  const faults = [...datesOf(fact), ...addressOf(fact)]
  for (const link of fact.links) faults.push(...misfit(fact, link, typeOf(link.other)))
  return faults
}

/** An end that a fact names twice under one link. */
export function repeatedEnds({ links, path }: Fact): Fault[] {
  const named = new Set<string>()
  return links.flatMap(({ type, other, path: below }) => {
    if (named.has(`${type} ${other}`)) return [{ path: [...path, ...below], sentence: `${other} is named twice.` }]
    named.add(`${type} ${other}`)
    return []
  })
}

/**
 * What is dated after the source that reports it: a statement by the source of its quotations, a position that no statement shows by
 * its own.
 */
export function afterSource(facts: readonly Fact[], propsOf: PropsOf): Fault[] {
  const own = new Map(facts.map((fact) => [fact.id, fact]))
  const seen = new Set<string>()
  return facts.flatMap((fact) => {
    const { source, about } = reportOf(fact)
    if (source === undefined || about === undefined || seen.has(`${about} ${source}`)) return []
    seen.add(`${about} ${source}`)
    const [said, published] = [propsOf(about)?.statedAt, propsOf(source)?.publishedOn] as (string | undefined)[]
    const [day, latest] = [intervalOf(said), intervalOf(published)]
    if (!day || !latest || !isAfter(day, latest)) return []
    const dated = own.get(about) ?? fact
    return [
      at(
        dated,
        ['statedAt'],
        `What was said on ${said} cannot stand in a source of ${published}; correct either date.`,
      ),
    ]
  })
}

/** The source that a fact is found in, and whose date that bounds. */
export function reportOf({ id, type, links }: Fact): { source?: string | undefined; about?: string | undefined } {
  if (type !== 'Position' && type !== 'Quotation') return {}
  const named = (name: string) => {
    const wanted = linksStatedBy(type)[name]?.type
    return links.find((link) => link.type === wanted)?.other
  }
  const [source, statement] = [named('source'), named('statement')]
  if (type === 'Quotation') return { source, about: statement }
  return statement === undefined ? { source, about: id } : {}
}

/** What other datasets state of the same thing has to agree; what a source says belongs to its own dataset. */
export function conflictsWithStored(dataset: string, fact: Fact, stored: Props | undefined): Fault[] {
  if (!stored) return []
  const others = [...statedBy(stored)].filter(([name]) => name !== dataset)
  const type = stored.type as Noun
  const names = others.map(([name]) => name).join(', ')
  if (others.length > 0 && (type !== fact.type || isExclusive(fact.type)))
    return [idTaken(fact, type, `in the dataset ${names}`)]
  if (type !== fact.type)
    return [at(fact, ['id'], `The id ${fact.id} is taken by ${a(type)}; ${a(fact.type)} was stated.`)]
  return others.flatMap(([other, props]) => disagreements(`The dataset ${other}`, fact, props))
}

/** `where` says which thing has the id already: `in a.yaml:2`. */
export function idTaken(fact: Fact, by: Noun, where: string): Fault {
  return at(fact, ['id'], `The id ${fact.id} is taken by ${a(by)} ${where}.`)
}

/** What somebody else states differently of the same thing. */
export function disagreements(who: string, fact: Fact, other: Props): Fault[] {
  return contradictions(fact.props, other).map((name) =>
    at(
      fact,
      [name],
      `${who} states the ${name} of ${fact.id} as ${show(other[name])}; here it is ${show(fact.props[name])}.`,
    ),
  )
}

/** The same of a link: a step of the hierarchy has one alignment, whoever states it. */
export function linkDisagreements(
  who: string,
  fact: Fact,
  { other, props = {}, path }: FactLink,
  theirs: Props,
): Fault[] {
  return contradictions(props, theirs).map((name) =>
    at(
      fact,
      path,
      `${who} states the ${name} of ${fact.id} to ${other} as ${show(theirs[name])}; here it is ${show(props[name])}.`,
    ),
  )
}

/** An issue that is narrower than itself, over however many steps, has no sign: the first fact of each circle. `above` leads from issues to broader ones. */
export function circlesIn(
  facts: readonly Fact[],
  above: ReadonlyMap<string, readonly string[]>,
): { fact: Fact; fault: Fault }[] {
  const reported: string[] = []
  return facts.flatMap((fact) => {
    const { id } = fact
    if (fact.type !== 'Issue' || !reaches(above, id, id)) return []
    if (reported.some((other) => reaches(above, id, other) && reaches(above, other, id))) return []
    reported.push(id)
    const sentence = `The issue ${id} is broader than itself; the hierarchy may have no circle.`
    return [{ fact, fault: at(fact, ['broader'], sentence) }]
  })
}

/** A thing that others speak of cannot go: their facts would lose an end. */
export function stillUsed(id: string, dataset: string): Fault {
  return { path: [], sentence: `${id} is no longer stated here, and the dataset ${dataset} still refers to it.` }
}

function misfit(fact: Fact, { other, takes, path }: FactLink, type: Noun | undefined): Fault[] {
  if (type !== undefined && takes.includes(type)) return []
  const came = type === undefined ? `Nothing has the id ${other}` : `${other} is ${a(type)}`
  return [at(fact, path, `${came}; ${oneOf(takes)} was wanted.`)]
}

function datesOf(fact: Fact): Fault[] {
  const { startDate, endDate, startEarliest, endLatest } = fact.props
  const faults = Object.entries(fact.props).flatMap(([name, value]) =>
    isDate(name) ? impossibleYear(fact, name, value as string) : [],
  )
  if (!startEarliest || !endLatest || startEarliest <= endLatest) return faults
  return [...faults, at(fact, ['endDate'], `endDate takes a date not before startDate (${startDate}); got ${endDate}.`)]
}

/** Every page and export hands it on as a link. */
function addressOf(fact: Fact): Fault[] {
  const { url } = fact.props
  if (typeof url !== 'string' || isWebAddress(url)) return []
  return [at(fact, ['url'], `A source's url takes an http or https address; got ${show(url)}.`)]
}

function impossibleYear(fact: Fact, name: string, date: string): Fault[] {
  const [first, last] = yearsFor(name, new Date().toISOString())
  const year = Number(date.slice(0, 4))
  return year >= first && year <= last
    ? []
    : [at(fact, [name], `The date ${date} cannot be: a year from ${first} to ${last} was wanted.`)]
}

function reaches(above: ReadonlyMap<string, readonly string[]>, start: string, end: string): boolean {
  const seen = new Set<string>()
  const open = [...(above.get(start) ?? [])]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === end) return true
    if (!seen.has(id)) open.push(...(above.get(id) ?? []))
    seen.add(id)
  }
  return false
}

function at(fact: Fact, below: Path, sentence: string): Fault {
  return { path: [...fact.path, ...below], sentence }
}

function oneOf(nouns: readonly Noun[]): string {
  const words = nouns.map(a)
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

function a(noun: Noun): string {
  const word = noun.toLowerCase()
  return /^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`
}
