import { createHash } from 'node:crypto'
import { badInput, DemarcheError, show } from '../errors.ts'
import type { PositionFilter } from '../generated/types.ts'
import { checkFilter } from '../graph/positions/filter.ts'
import type { NetworkRequest } from '../questions/network/network.ts'
import type { Format, GraphFormat } from './format.ts'
import { graphFormats } from './formats.ts'
import { filterParameters, networkParameters, type Parameter, readParameter } from './parameters.ts'

/** What somebody asks for by address or by command: which positions, or the network derived from them, as which file. */
export type ExportRequest = {
  where: PositionFilter
  /** The conditions and arguments as a query string in one order: equal requests have equal texts. */
  query: string
  /** The address of the licence of the coded facts. */
  licence: string
} & ({ network: NetworkRequest; format: GraphFormat } | { network: null; format: Format; raw: boolean })

/** A name and a value, as in an address; a name may come several times. */
export type Param = [name: string, value: string]

/** The request that these parameters make. Throws BAD_USER_INPUT for a name, a value or a repetition that cannot be meant. */
export function readRequest(format: Format, ofNetwork: boolean, params: Param[], licence: string): ExportRequest {
  if (ofNetwork) return readNetworkRequest(format, params, licence)
  const takesRaw = format.of === 'positions' && format.takesRaw
  const [raw, filter] = divide(params, ([name]) => takesRaw && name === 'raw')
  return {
    format,
    network: null,
    where: readFilter(filter),
    raw: readRaw(raw),
    query: canonicalQuery(filter),
    licence,
  }
}

/** The filter that these parameters ask for. Throws BAD_USER_INPUT. */
export function readFilter(params: Iterable<Param>): PositionFilter {
  const where: Record<string, unknown> = {}
  for (const [name, text] of params) {
    const parameter = filterParameters.find((known) => known.name === name)
    if (!parameter) throw unknownParameter(name)
    if (!parameter.list && name in where) throw badInput(name, 'one value', 'several')
    const value = readParameter(parameter, text)
    where[name] = parameter.list ? [...((where[name] as unknown[] | undefined) ?? []), value] : value
  }
  checkFilter(where)
  return where
}

/** The parameters in one order, whatever the order they came in. */
export function canonicalQuery(params: Iterable<Param>): string {
  return new URLSearchParams([...params].sort(byNameThenValue)).toString()
}

/** What an export is called before the dot, in its address and its file's name. */
export function stemOf(format: Format, ofNetwork: boolean): string {
  return ofNetwork ? 'network' : format.stem
}

/** A name that tells the exports of two filters apart: `demarche-graph-1f0c9a2e.gexf`. */
export function fileNameOf(request: ExportRequest): string {
  const { format, network, query } = request
  const raw: Param[] = network === null && request.raw ? [['raw', 'true']] : []
  const whole = canonicalQuery([...new URLSearchParams(query), ...raw])
  const hash = createHash('sha256').update(whole).digest('hex').slice(0, 8)
  return `demarche-${stemOf(format, network !== null)}-${hash}.${format.extension}`
}

function readNetworkRequest(format: Format, params: Param[], licence: string): ExportRequest {
  if (format.of !== 'graph') {
    const names = graphFormats.map(({ name }) => name).join(', ')
    throw new DemarcheError('BAD_USER_INPUT', `A network can be written as ${names}; got ${format.name}.`)
  }
  const [options, filter] = divide(params, isNetworkOption)
  const network = readNetworkOptions(options)
  return { format, network, where: readFilter(filter), query: canonicalQuery(params), licence }
}

/** `mode` is both an argument and a condition: VOTE is of the condition, and so is nothing that it does not take. */
function isNetworkOption([name, text]: Param): boolean {
  const isNamed = (parameter: Parameter) => parameter.name === name
  const condition = filterParameters.find(isNamed)
  return networkParameters.some(isNamed) && (condition?.parse(text) ?? null) === null
}

function readNetworkOptions(params: Param[]): NetworkRequest {
  const options = networkParameters.map((parameter) => {
    const [text, ...more] = params.filter(([name]) => name === parameter.name).map(([, value]) => value)
    if (more.length > 0) throw badInput(parameter.name, 'one value', 'several')
    return [parameter.name, text === undefined ? parameter.default : readParameter(parameter, text)]
  })
  return Object.fromEntries(options) as unknown as NetworkRequest
}

function readRaw(params: Param[]): boolean {
  const [value = 'false', ...more] = params.map(([, text]) => text)
  if (more.length === 0 && (value === 'true' || value === 'false')) return value === 'true'
  throw badInput('raw', 'true or false', more.length > 0 ? 'several values' : value)
}

function unknownParameter(name: string): DemarcheError {
  const known = filterParameters.map((parameter) => parameter.name).join(', ')
  return new DemarcheError('BAD_USER_INPUT', `There is no parameter ${show(name)}; an export takes ${known}.`)
}

function divide(params: Param[], test: (param: Param) => boolean): [Param[], Param[]] {
  return [params.filter(test), params.filter((param) => !test(param))]
}

function byNameThenValue([a, one]: Param, [b, two]: Param): number {
  return a < b ? -1 : a > b ? 1 : one < two ? -1 : one > two ? 1 : 0
}
