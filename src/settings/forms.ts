import { isIP } from 'node:net'

/** What a variable takes, in words and as a parser that gives null for anything else. */
export interface Form<Value> {
  wanted: string
  parse(text: string): Value | null
}

export interface Variable<Value> extends Form<Value> {
  default: string
  about: string
}

export function text(wanted: string, form: RegExp): Form<string> {
  return { wanted, parse: (value) => (form.test(value) ? value : null) }
}

/** An origin is what a browser sends: scheme, host, a port that is not the scheme's own. */
export function origins(wanted: string): Form<string[]> {
  const isOrigin = (text: string) => text === '*' || (URL.canParse(text) && new URL(text).origin === text)
  return {
    wanted,
    parse(value) {
      const given = listOf(value, isOrigin)
      return given?.includes('*') ? ['*'] : given
    },
  }
}

export function oneOf<const Word extends string>(...words: Word[]): Form<Word> {
  const wanted = words.length > 2 ? `one of ${words.join(', ')}` : words.join(' or ')
  return { wanted, parse: (value) => words.find((word) => word === value) ?? null }
}

/** The word, or undefined where nothing is set. */
export function oneOfOrNotSet<const Word extends string>(...words: Word[]): Form<Word | undefined> {
  const { wanted, parse } = oneOf(...words)
  return { wanted, parse: (value) => (value === '' ? undefined : parse(value)) }
}

export function wholeNumber(what: string, least: number, most: number, note = ''): Form<number> {
  const isInside = (value: string) => /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most
  const wanted = `${what} from ${least} to ${most}${note}`
  return { wanted, parse: (value) => (isInside(value) ? Number(value) : null) }
}

/** The number, or 0 where nothing is set. */
export function wholeNumberOrNone(what: string, least: number, most: number): Form<number> {
  const { wanted, parse } = wholeNumber(what, least, most)
  return { wanted, parse: (value) => (value === '' ? 0 : parse(value)) }
}

/** The number, or undefined where nothing is set. */
export function wholeNumberOrNotSet(what: string, least: number, most: number, note = ''): Form<number | undefined> {
  const { wanted, parse } = wholeNumber(what, least, most, note)
  return { wanted, parse: (value) => (value === '' ? undefined : parse(value)) }
}

/** Names or addresses as they stand in a Host header, without ports. */
export function hosts(wanted: string): Form<string[]> {
  const isHost = (text: string) =>
    /^[a-z0-9]([\w.-]*[a-z0-9])?$/i.test(text) || isIP(text.replace(/^\[(.*)\]$/, '$1')) !== 0
  return { wanted, parse: (value) => listOf(value, isHost)?.map((text) => text.toLowerCase()) ?? null }
}

/** Addresses, and networks such as 10.0.0.0/8. */
export function addresses(wanted: string): Form<string[]> {
  const isAddress = (text: string) => {
    const [, address = '', bits = '0'] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
    const family = isIP(address)
    return family !== 0 && Number(bits) <= (family === 4 ? 32 : 128)
  }
  return { wanted, parse: (value) => listOf(value, isAddress) }
}

/** Whether only this machine reaches what listens there, or is called so. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)
}

/** The words, when every one is as it should be. */
function listOf(value: string, isRight: (text: string) => boolean): string[] | null {
  const given = value.split(/[\s,]+/).filter((text) => text !== '')
  return given.every(isRight) ? given : null
}
