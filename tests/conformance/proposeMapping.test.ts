import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCsv } from '../../src/imports/csv/csv.ts'
import { proposeMapping } from '../../src/imports/propose/propose.ts'
import { ensureReference } from '../../src/imports/reference.ts'
import type { Engine } from '../../src/store/engine.ts'
import { makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { importAll } from '../support/importing.ts'
import { sheetOf, workbook } from '../support/workbook.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-proposed-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Tables as people have them, and what comes of each under the mapping that is proposed: one line a position or an appointment. */
const tables: { file: string; table: string | Buffer; facts: string[] }[] = [
  {
    file: 'speeches.csv',
    table: `Remark;Quote;Date;Position;Question;Party;Country;Speaker;Link
;We must open them;25/02/2011;In favour;Harbours should open;Tide Party;Chile;Ida Moor;https://example.org/1
late;Never open these;05/03/2011;against;Harbours should open;Wind Party;Peru;Bo Rand;https://example.org/2
;;06/03/2011;;Harbours should open;Wind Party;Peru;Bo Rand;
`,
    facts: [
      'Bo Rand for PER OPPOSE Harbours should open 2011-03-05 "Never open these"',
      'Ida Moor for CHL SUPPORT Harbours should open 2011-02-25 "We must open them"',
    ],
  },
  {
    file: 'roll-calls.csv',
    table: `\ufeffCountry,Code,R/1/1,"R/1/2, part B",Group
Chile,152,Y,N,South
Peru,604,A,X,South
Côte d'Ivoire,384,,Y,West
`,
    facts: ['CHL OPPOSE R/1/2, part B', 'CHL SUPPORT R/1/1', 'CIV SUPPORT R/1/2, part B', 'PER ABSTAIN R/1/1'],
  },
  {
    file: 'codes.csv',
    table:
      'rcid\tcountry\tvote\tissue\tyear\n1\tUSA\t1\tQuays\t1999\n2\tRUS\t3\tQuays\t1999\n3\tCHN\t2\tQuays\t2000\n4\tFRA\t8\tQuays\t2000\n',
    facts: ['CHN ABSTAIN Quays 2000', 'RUS OPPOSE Quays 1999', 'USA SUPPORT Quays 1999'],
  },
  {
    file: 'discourse.csv',
    table: `ID,time,docTitle,person,organization,concept,agreement,text
11,2011-03-04 14:05:00,The Gull,Ida Moor,Tide League,Dams should go,1,We must take them all down
12,2011-03-04 15:05:00,The Gull,Bo Rand,Wind League,Dams should go,0,No dam should ever be taken down
`,
    facts: [
      'Bo Rand for Wind League OPPOSE Dams should go 2011-03-04 "No dam should ever be taken down"',
      'Ida Moor for Tide League SUPPORT Dams should go 2011-03-04 "We must take them all down"',
    ],
  },
  {
    file: 'manifestos.csv',
    table:
      'party,country,Harbours should open,Dams should go\nTide Party,Chile,agree,disagree\nWind Party,Chile,neutral,agree\n',
    facts: [
      'Tide Party OPPOSE Dams should go',
      'Tide Party SUPPORT Harbours should open',
      'Wind Party NEUTRAL Harbours should open',
      'Wind Party SUPPORT Dams should go',
    ],
  },
  {
    file: 'cabinet.csv',
    table: `To,From,Country,Ministry,Position,Name
01.02.2003,25.01.2001,CL,Ministry of Tides,Minister of Tides,Ida Moor
,01.02.2003,CL,Ministry of Tides,Minister of Tides,Bo Rand
`,
    facts: [
      'Bo Rand as Minister of Tides MINISTER in Ministry of Tides for CHL from 2003-02-01 to null',
      'Ida Moor as Minister of Tides MINISTER in Ministry of Tides for CHL from 2001-01-25 to 2003-02-01',
    ],
  },
  {
    file: 'survey.xlsx',
    table: workbook({
      sheets: {
        Answers: [
          ...sheetOf([
            ['Answer', 'When', 'Topic: short', 'State'],
            ['Oppose', undefined, 'Tides, high', 'Japan'],
            ['SUPPORT', undefined, 'Tides, high', 'South Korea'],
          ]),
          { at: 'B2', xml: '<v>40606</v>', style: 1 },
          { at: 'B3', xml: '<v>40607</v>', style: 1 },
        ],
        Notes: sheetOf([['By hand']]),
      },
      formats: ['dd/mm/yyyy'],
    }),
    facts: ['JPN OPPOSE Tides, high 2011-03-04', 'KOR SUPPORT Tides, high 2011-03-05'],
  },
]

interface Answered {
  positions: { nodes: Position[] }
  appointments: { nodes: Appointment[] }
}
interface Named {
  __typename: string
  id: string
  name: string
}
interface Position {
  datasets: string[]
  actor: Named
  onBehalfOf: Named | null
  issue: { name: string }
  stance: string
  statedAt: string | null
  quotations: { exact: string }[]
}
interface Appointment {
  datasets: string[]
  person: { name: string }
  post: { title: string; role: string; organization: { name: string }; represents: { id: string } }
  startDate: string
  endDate: string | null
}

describe.each(engines)('the mapping proposed on $name', ({ open }) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await open()
    await ensureReference(engine, false)
  })
  afterAll(() => engine.close())

  it.each(tables)('for $file imports it', async ({ file, table, facts }) => {
    const [path, map] = [join(folder, file), join(folder, `${file}.yaml`)]
    writeFileSync(path, table)
    writeFileSync(map, await proposeMapping(path))
    const { summary, refused } = await importAll(engine, openCsv([path], map))
    expect(refused).toEqual([])
    const ask = await makeAsker(engine)
    const { data, errors } = await ask(`{
      positions(first: 100) { nodes { datasets stance statedAt issue { name } quotations { exact }
        actor { __typename id name } onBehalfOf { __typename id name } } }
      appointments(first: 100) { nodes { datasets startDate endDate person { name }
        post { title role organization { name } represents { id } } } }
    }`)
    expect(errors).toBeUndefined()
    const { positions, appointments } = data as unknown as Answered
    const lines = [
      ...positions.nodes.filter(of(summary.dataset)).map(positionLine),
      ...appointments.nodes.filter(of(summary.dataset)).map(officeLine),
    ]
    expect(lines.sort()).toEqual(facts)
  })
})

function of(dataset: string) {
  return ({ datasets }: { datasets: string[] }) => datasets.includes(dataset)
}

function positionLine({ actor, onBehalfOf, stance, issue, statedAt, quotations }: Position): string {
  const words = quotations.map(({ exact }) => JSON.stringify(exact))
  const forWhom = onBehalfOf ? [`for ${callOf(onBehalfOf)}`] : []
  return [callOf(actor), ...forWhom, stance, issue.name, ...(statedAt ? [statedAt] : []), ...words].join(' ')
}

function officeLine({ person, post, startDate, endDate }: Appointment): string {
  return `${person.name} as ${post.title} ${post.role} in ${post.organization.name} for ${post.represents.id} from ${startDate} to ${endDate}`
}

function callOf({ __typename: type, id, name }: Named): string {
  return type === 'Country' ? id : name
}
