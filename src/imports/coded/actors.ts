import type { ActorKind } from '../../model/features.ts'
import type { End } from '../../model/links.ts'
import type { Fact } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import type { NameIds } from '../row.ts'

/** Somebody as a coder wrote it: a name, and what bears it. */
export type Actor = { name: string; kind: ActorKind }

/** Makes of an actor the end of a link, and the facts that state it. A country has to be one that is known; the finder throws Unusable for others. */
export function makeActors({ idFor, findCountry }: { idFor: NameIds; findCountry: (word: string) => string }) {
  return ({ name, kind }: Actor): { end: End; stated: Fact[] } => {
    if (kind === 'COUNTRY') return { end: { id: findCountry(name), takes: ['Country'] }, stated: [] }
    const noun = ({ PERSON: 'Person', ORGANIZATION: 'Organization', BLOC: 'Bloc' } as const)[kind]
    const id = idFor(noun, name)
    if (kind === 'PERSON') return { end: id, stated: [make.person({ id, name })] }
    return {
      end: id,
      stated: [kind === 'BLOC' ? make.bloc({ id, name }) : make.organization({ id, name, kind: 'OTHER' })],
    }
  }
}
