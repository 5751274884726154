import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openSources } from '../src/imports/formats.ts'
import { ensureReference } from '../src/imports/reference.ts'
import { importRows } from '../src/imports/run.ts'
import { openEmbedded } from '../src/store/embedded.ts'
import { setUp } from '../src/store/open.ts'
import { makeAsker } from '../tests/support/ask.ts'

/**
 * `npm run bench:doors -- [votes] [members] [speeches]`: what comes in from parliaments, on the embedded engine: roll calls with the columns of HowTheyVote.eu and
 * speeches as JSON lines, made up in these numbers, each import in a process of its own. Prints time, time of the processor and the most memory that was held.
 */
const [role = '2000', ...rest] = process.argv.slice(2)
if (role === 'child') await importOne(rest[0] ?? '', rest[1] ?? '', rest[2])
else {
  const [votes, members, speeches] = [role, rest[0] ?? '705', rest[1] ?? '10000'].map(Number) as [
    number,
    number,
    number,
  ]
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`)
  const folder = mkdtempSync(join(tmpdir(), 'demarche-doors-'))
  await writeVotes(join(folder, 'votes'), votes, members)
  console.log(`\nhowtheyvote: ${votes} main votes of ${members} members`)
  child('howtheyvote', join(folder, 'votes'))
  await writeSpeeches(join(folder, 'speeches.jsonl'), speeches)
  console.log(`\nspeeches: ${speeches}, ${Math.round(statSync(join(folder, 'speeches.jsonl')).size / 1e6)} MB`)
  child(
    'speeches',
    join(folder, 'speeches.jsonl'),
    join(import.meta.dirname, '../seed/speeches/un-general-debate.yaml'),
  )
  rmSync(folder, { recursive: true })
}

function child(format: string, file: string, map?: string): void {
  const args = ['--import', 'tsx', import.meta.filename, 'child', format, file, ...(map === undefined ? [] : [map])]
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}

async function importOne(format: string, file: string, map: string | undefined): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'demarche-doors-store-'))
  const engine = await openEmbedded(data)
  await setUp(engine)
  const known = await ensureReference(engine, false)
  const start = performance.now()
  for (const source of openSources(format, [file], { map })) {
    const { read, created, refused } = await importRows(engine, source, { known })
    console.log(`  ${read} rows read, ${created} facts created, ${refused} refused`)
  }
  report('imported', start)
  if (format === 'speeches') {
    const ask = await makeAsker(engine)
    const { data: found } = await ask('{ search(text: "harbour treaty", types: [QUOTATION], first: 5) { text } }')
    report(`searched, ${(found as { search: object[] }).search.length} found`, start)
  }
  await engine.close()
  rmSync(data, { recursive: true })
}

function report(what: string, start: number): void {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const [time, cpu] = [(performance.now() - start) / 1000, (userCPUTime + systemCPUTime) / 1e6]
  console.log(
    `  ${what} after ${time.toFixed(1)} s, ${cpu.toFixed(1)} s of the processor since the start, ${Math.round(maxRSS / 1024)} MB at most`,
  )
}

/** The tables that the importer reads, in the forms of the documented columns. */
async function writeVotes(folder: string, votes: number, members: number): Promise<void> {
  mkdirSync(folder)
  const lines = (count: number, line: (at: number) => string) => Array.from({ length: count }, (_, at) => line(at))
  const put = (name: string, head: string, rows: string[]) =>
    writeFileSync(join(folder, `${name}.csv`), `${[head, ...rows].join('\n')}\n`)
  const countries = ['PRT', 'SWE', 'HUN', 'DEU', 'FRA', 'ITA', 'POL', 'ESP']
  const group = (member: number) => `G${member % 7}`
  const day = (vote: number) => new Date(Date.UTC(2019, 6, 2) + (vote % 1500) * 86_400_000).toISOString().slice(0, 10)
  put(
    'members',
    'id,first_name,last_name,country_code,date_of_birth',
    lines(members, (at) => `${at + 1},Ana ${at},Lima ${at},${countries[at % 8]},19${40 + (at % 50)}-05-01`),
  )
  put(
    'groups',
    'code,official_label,label,short_label',
    lines(7, (at) => `G${at},Group ${at},Group ${at},G${at}`),
  )
  put(
    'group_memberships',
    'member_id,group_code,term,start_date,end_date',
    lines(members, (at) => `${at + 1},${group(at)},9,2019-07-02,`),
  )
  put(
    'votes',
    'id,timestamp,display_title,reference,description,is_main,procedure_reference,procedure_title',
    lines(votes, (at) => `${at + 1},${day(at)} 12:00:00,Motion ${at},A9-${at}/2019,A motion,True,,`),
  )
  put(
    'eurovoc_concepts',
    'id,label',
    lines(50, (at) => `${at + 1},subject ${at}`),
  )
  put(
    'eurovoc_concept_votes',
    'vote_id,eurovoc_concept_id',
    lines(votes, (at) => `${at + 1},${(at % 50) + 1}`),
  )
  const positions = ['FOR', 'FOR', 'AGAINST', 'ABSTENTION', 'DID_NOT_VOTE']
  async function* rows() {
    yield 'vote_id,member_id,position,country_code,group_code\n'
    for (let vote = 0; vote < votes; vote += 1)
      yield lines(
        members,
        (at) =>
          `${vote + 1},${at + 1},${positions[(at * 7 + vote * 3 + (at % 7)) % 5]},${countries[at % 8]},${group(at)}\n`,
      ).join('')
  }
  await pipeline(rows, createWriteStream(join(folder, 'member_votes.csv')))
}

async function writeSpeeches(file: string, count: number): Promise<void> {
  const words =
    'the a of peace security council harbour treaty border water member states we believe that must be kept open for all'.split(
      ' ',
    )
  let seed = 7
  const word = () => {
    seed = (seed * 16807) % 2147483647
    return words[seed % words.length]
  }
  async function* rows() {
    for (let at = 0; at < count; at += 1) {
      const text = Array.from({ length: 1000 }, word).join(' ')
      const speech = {
        id: `S-${at}`,
        year: 1950 + (at % 70),
        session: 5 + (at % 70),
        iso3: ['FJI', 'CHN', 'USA'][at % 3],
      }
      yield `${JSON.stringify({ ...speech, speaker: `Ana ${at % 500}`, post: 'Minister', text: `${text} ${at}.` })}\n`
    }
  }
  await pipeline(rows, createWriteStream(file))
}
