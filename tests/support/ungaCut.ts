import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const seed = join(import.meta.dirname, '../../seed/unga')

/** A vote as the file has it. */
export interface Vote {
  resolution: string
  country: string
  vote: string
}

/** All the votes that come with the product. */
export function readVotes(): Vote[] {
  const lines = unpack('votes').trim().split('\n').slice(1)
  return lines.map((line) => {
    const [resolution = '', country = '', vote = ''] = line.split(',')
    return { resolution, country, vote }
  })
}

interface Cut {
  countries: string[]
  lastSession?: number
  /** Only every so many-th of these roll calls. */
  every?: number
  /** What else to keep: votes in the roll calls on a topic since a year. */
  also?: { countries: string[]; topic: string; since: number }
}

/** A folder with the roll calls up to a session and the votes of some countries, cut out of the data that comes with the product. */
export function cutUnga({ countries, lastSession = 60, every = 1, also }: Cut): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-unga-'))
  const resolutions = unpack('resolutions').split('\n')
  // A session stands alone in the second column; a line that goes on inside a quoted cell does not begin this way.
  const kept = resolutions
    .filter((line, index) => index === 0 || Number(/^\d+,(\d+),\d{4}-/.exec(line)?.[1] ?? 99) <= lastSession)
    .filter((_line, index) => index % every === 0)
  const ids = new Set(kept.map((line) => line.split(',')[0]))
  const onTopic = also ? rollCallsOn(also.topic, kept, also.since) : new Set()
  const cut = (name: string, keep: (cells: string[]) => boolean | undefined) =>
    unpack(name)
      .split('\n')
      .filter((line, index) => index === 0 || keep(line.split(',')))
      .join('\n')
  writeFileSync(join(folder, 'resolutions.csv'), kept.join('\n'))
  writeFileSync(
    join(folder, 'resolution_issues.csv'),
    cut('resolution_issues', ([id]) => ids.has(id ?? '')),
  )
  writeFileSync(
    join(folder, 'votes.csv'),
    cut(
      'votes',
      ([id, country = '']) =>
        ids.has(id ?? '') && (countries.includes(country) || (onTopic.has(id) && also?.countries.includes(country))),
    ),
  )
  return folder
}

function rollCallsOn(topic: string, resolutions: string[], since: number): Set<unknown> {
  const recent = new Set(
    resolutions.flatMap((line) => {
      const [, id, year] = /^(\d+),\d+,(\d{4})-/.exec(line) ?? []
      return Number(year) >= since ? [id] : []
    }),
  )
  const links = unpack('resolution_issues').trim().split('\n')
  return new Set(
    links.flatMap((line) => (line.endsWith(`,${topic}`) ? [line.split(',')[0]] : [])).filter((id) => recent.has(id)),
  )
}

function unpack(name: string): string {
  return gunzipSync(readFileSync(join(seed, `${name}.csv.gz`))).toString('utf8')
}
