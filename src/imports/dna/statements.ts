import type { Fact } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import type { Span } from '../../model/quote.ts'
import { codingFacts, outside } from '../coded/codingFacts.ts'
import { unfit } from '../read/jsonText.ts'
import { type NameIds, type Row, refusedAt } from '../row.ts'
import type { CodedStatement } from './project.ts'

/** What the rows of a file have in common. */
export interface Setting {
  file: string
  dataset: string
  idFor: NameIds
}

/** Where a statement stands. */
interface Where {
  source: string
  text: string
  span: Span | null
  date: string | undefined
}

/** A statement as facts: said by the person, for the organization where both are coded; in its document's date. */
export function statementRow({ file, dataset, idFor }: Setting, statement: CodedStatement, where: Where): Row {
  const { id, person, organization, concept, agreement, coder, others } = statement
  const place = { file, line: id }
  const refuse = (sentence: string) => refusedAt(place, `The statement ${id}${sentence}`)
  const fault = unfit([person, organization, concept, coder, others])
  if (fault !== undefined) return refuse(`: ${fault}`)
  if (person === '' && organization === '') return refuse(' has neither a person nor an organization: it is nobody’s.')
  if (concept === '') return refuse(' has no concept: a position is on an issue.')
  if (agreement === undefined) return refuse(' has no agreement: whether it is for or against is not coded.')
  if (!where.span) return refuse(`: ${outside(statement, where.text)}`)
  const body = organization === '' ? undefined : idFor('Organization', organization)
  const speaker = person === '' ? body : idFor('Person', person)
  const actors: Fact[] = [
    ...(body === undefined ? [] : [make.organization({ id: body, name: organization, kind: 'OTHER' })]),
    ...(person === '' ? [] : [make.person({ id: speaker ?? '', name: person })]),
  ]
  return {
    ...place,
    facts: [
      ...actors,
      ...codingFacts({
        ...{ id: `${dataset}-s${id}`, source: where.source, kind: 'PARAPHRASE' },
        words: { text: where.text, span: where.span },
        ...{ speaker: speaker ?? '', onBehalfOf: person === '' ? undefined : body, statedAt: where.date },
        positions: [{ issue: idFor('Issue', concept), stance: agreement ? 'SUPPORT' : 'OPPOSE' }],
        attributes: [...(coder === undefined ? [] : [{ name: 'coder', value: coder }]), ...others],
      }),
    ],
  }
}
