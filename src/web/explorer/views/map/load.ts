import { type AgreementMapsQuery, agreementMapsQuery } from '../../../../generated/documents.ts'
import { type Ask, question } from '../../../shared/ask.ts'
import { blocEntry, type Legend } from '../../legend.ts'
import type { View } from '../../state.ts'
import type { Table } from '../../table.ts'
import { blocLetter, count } from '../../words.ts'
import type { Load, Periods } from '../view.ts'
import { drawMaps } from './draw.ts'
import { type Drawable, movedOf, nameOf, nameOfSee, placeOf, type Unit } from './maps.ts'

const first = 200
/** Where the reader leaves it open: the shortest periods of which half have a map. */
const lengths = [1, 5, 10]

type Found = AgreementMapsQuery['agreementMaps']

/** Maps of agreement, a period each, to be run through. */
export const load: Load = async (view, ask, signal) => {
  const { asks, found, years } = await askMaps(view, ask, signal)
  const units = unitsOf(found)
  const maps = found.maps.filter(({ placedCount }) => placedCount > 0)
  const placed = units.filter((_, at) => maps.some((map) => placeOf(map, at)))
  const notes = []
  if (units.length < found.unitCount)
    notes.push(`The ${units.length} of ${count(found.unitCount, 'unit')} with most issues.`)
  if (view.years === 'AUTO' && years > 1)
    notes.push(`Most years have too little for a map, so these are of ${years} years each.`)
  if (maps.length < found.maps.length)
    notes.push(
      `${maps.length} of ${count(found.maps.length, 'period')} have a map: the others have no three units that share three issues.`,
    )
  if (found.undatedCount > 0)
    notes.push(
      `${count(found.undatedCount, 'position')} without a date ${found.undatedCount === 1 ? 'is' : 'are'} in none.`,
    )
  const periods = { steps: maps.map(stepOf), table: (step: number) => tableOf(units, maps, [step]) } satisfies Periods
  return {
    summary:
      maps.length === 0
        ? 'No period has three units that share three issues.'
        : `${outOf(placed.length, units.length)} in ${count(maps.length, 'map')}, ${[...new Set([maps[0], maps.at(-1)])].map((map) => nameOf(map as Drawable)).join(' to ')}.`,
    notes,
    legend: blocLegend(placed),
    table: tableOf(units, maps, [...maps.keys()]),
    periods,
    question: asks,
    picture: maps.length === 0 ? null : drawMaps(units, maps),
  }
}

function outOf(placed: number, units: number): string {
  return placed === units ? count(units, 'unit') : `${placed} of ${count(units, 'unit')}`
}

async function askMaps({ filter: where, level, years }: View, ask: Ask, signal: AbortSignal) {
  const answers = []
  for (const length of years === 'AUTO' ? lengths : [Number(years)]) {
    const asks = question(agreementMapsQuery, { where, level, years: length, first })
    const found = (await ask(asks, signal)).agreementMaps
    const drawn = found.maps.filter(({ placedCount }) => placedCount > 0).length
    answers.push({ asks, found, years: length, drawn })
    if (drawn * 2 > found.maps.length) break
  }
  const best = answers.at(-1)
  return best && best.drawn > 0 ? best : (answers[0] as NonNullable<typeof best>)
}

function unitsOf({ units, communities }: Found): Unit[] {
  const members = new Map<number, number>()
  for (const bloc of communities) members.set(bloc, (members.get(bloc) ?? 0) + 1)
  return units.map(({ id, name }, at) => {
    const bloc = communities[at] ?? 0
    return { id, name, bloc: (members.get(bloc) ?? 0) > 1 ? bloc : null }
  })
}

function stepOf(map: Drawable): Periods['steps'][number] {
  const { from, placedCount, unitCount, issueCount, stress } = map
  const lost = stress === null ? '' : `; stress ${stress.toFixed(2)}`
  return {
    period: from,
    name: nameOf(map),
    words: `${placedCount} of ${count(unitCount, 'unit')}, ${count(issueCount, 'issue')}${lost}`,
  }
}

function tableOf(units: Unit[], maps: Drawable[], steps: number[]): Table {
  return {
    caption: 'Where each unit stands in each map; agreement lies 0 to 1 apart',
    columns: ['Unit', 'Period', 'Bloc', 'Right', 'Up', 'Moved', 'Issues'],
    rows: steps.flatMap((step) =>
      units.flatMap(({ id, name, bloc }, unit) => {
        const map = maps[step] as Drawable
        const place = placeOf(map, unit)
        if (!place) return []
        const moved = movedOf(maps, step, unit)
        const far = moved === null ? null : Math.round(moved * 1e4) / 1e4
        const letter = bloc === null ? '' : blocLetter(bloc)
        const see = { kind: 'near', id, period: nameOfSee(map) } as const
        return [{ cells: [name, nameOf(map), letter, place.x, place.y, far, map.issues[unit] ?? 0], see }]
      }),
    ),
  }
}

function blocLegend(units: Unit[]): Legend {
  const blocs = [...new Set(units.map(({ bloc }) => bloc))].filter((bloc) => bloc !== null)
  return (palette) =>
    blocs.map((bloc) => {
      const names = units.filter((unit) => unit.bloc === bloc).map(({ name }) => name)
      return blocEntry(palette, bloc, names)
    })
}
