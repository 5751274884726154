import { cypher } from '../../generated/cypher.ts'
import { identifiersOf } from '../../model/identifiers.ts'
import type { Props } from '../../model/labels.ts'
import type { Engine } from '../../store/engine.ts'
import { makeNameIndex, type Named, type NameIndex } from './names.ts'

/** Of a longer description, so many letters tell who is meant. */
const LONGEST_DESCRIPTION = 200

/** The index of everything in the graph that has a name. */
export function readNames(engine: Engine): Promise<NameIndex> {
  return makeNameIndex(named(engine))
}

async function* named(engine: Engine): AsyncGenerator<Named[]> {
  for await (const rows of engine.stream(cypher['questions/names']))
    yield rows.map(({ props }) => toNamed(props as Props))
}

export function toNamed(props: Props): Named {
  const texts = (value: unknown) => (typeof value === 'string' && value !== '' ? [value] : [])
  const name = texts(props.name ?? props.title ?? props.headline)[0] ?? String(props.id)
  const otherNames = ((props.otherNames as string[] | undefined) ?? []).concat(texts(props.formalName))
  const codes = (['iso2', 'm49'] as const).flatMap((scheme) => texts(props[scheme]).map((value) => ({ scheme, value })))
  return {
    id: props.id as string,
    type: props.type as string,
    name,
    otherNames,
    identifiers: [...identifiersOf(props), ...codes],
    description: descriptionOf(props),
  }
}

/** What tells a thing from others of its name: as its source describes it, else its dates and place. */
function descriptionOf(props: Props): string | null {
  if (typeof props.description === 'string') return shorten(props.description)
  const [born, died] = [props.bornOn ?? props.foundedOn, props.diedOn ?? props.dissolvedOn]
  const life = born === undefined && died === undefined ? [] : [`${born ?? ''}–${died ?? ''}`]
  const facts = [props.formalName, props.subregion, props.place, props.date ?? props.publishedOn]
  const known = [...life, ...facts].filter((fact) => typeof fact === 'string' && fact !== '')
  return known.length === 0 ? null : shorten(known.join(', '))
}

function shorten(text: string): string {
  const letters = [...text]
  return letters.length <= LONGEST_DESCRIPTION ? text : `${letters.slice(0, LONGEST_DESCRIPTION - 1).join('')}…`
}
