import { show } from '../../errors.ts'
import type { CountryCodes } from '../reference.ts'
import { all, type Entity } from './entity.ts'

/** Codes of FollowTheMoney for what is no country of the graph: the world, a bloc, states that it does not hold. */
const NO_COUNTRY = ['zz', 'eu', 'xk', 'suhh', 'csxx']
/** The properties that name the country of a body, the one that says most first. */
const OF_A_BODY = ['mainCountry', 'jurisdiction', 'country']
/** Offices that speak for a government. A post of a country need not: a member of its parliament does not. */
const SPEAKING = [['gov.head'], ['gov.national', 'gov.executive']]

/** The country that a body belongs to, or what is wrong with its codes. Of several countries it belongs to none alone. */
export function countryOf(entity: Entity, codes: CountryCodes): { id: string | undefined } | string {
  const wrong = unknownCode(entity, OF_A_BODY, codes)
  if (wrong !== undefined) return wrong
  const property = OF_A_BODY.find((name) => all(entity, name).length > 0) ?? 'country'
  return { id: onlyCountry(entity, property, codes) }
}

/** The country whose government an office speaks for, or what is wrong with its codes. */
export function representedBy(entity: Entity, codes: CountryCodes): { id: string | undefined } | string {
  const wrong = unknownCode(entity, ['country'], codes)
  if (wrong !== undefined) return wrong
  const topics = all(entity, 'topics')
  const speaks = SPEAKING.some((needed) => needed.every((topic) => topics.includes(topic)))
  const national = speaks && all(entity, 'subnationalArea').length === 0
  return { id: national ? onlyCountry(entity, 'country', codes) : undefined }
}

function unknownCode(entity: Entity, properties: string[], codes: CountryCodes): string | undefined {
  for (const property of properties) {
    const code = all(entity, property).find((given) => !isKnown(given.toLowerCase(), codes))
    if (code !== undefined) return `${entity.schema}.${property} takes a country code such as cn; got ${show(code)}.`
  }
  return undefined
}

/** A code with a hyphen, such as gb-sct, names a part of a country: it is known by the country's, or begins with x. */
function isKnown(code: string, codes: CountryCodes): boolean {
  const [country = '', part] = code.split('-')
  return codes.has(country) || NO_COUNTRY.includes(country) || (country === 'x' && part !== undefined)
}

function onlyCountry(entity: Entity, property: string, codes: CountryCodes): string | undefined {
  const given = new Set(all(entity, property).map((code) => code.toLowerCase()))
  const [code = ''] = given
  return given.size === 1 ? codes.get(code) : undefined
}
