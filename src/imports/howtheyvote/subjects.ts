import { show } from '../../errors.ts'
import { idOf } from '../../model/ids.ts'
import type { Fact } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import type { TableRow } from '../read/table.ts'
import { type Row, refusedAt } from '../row.ts'

/** The EuroVoc concepts of votes. */
export interface Subjects {
  refused: Row[]
  /** The ids of the issues that a vote is under, and those of them that no vote before was. */
  of(vote: string): { issues: string[]; fresh: Fact[] }
}

export async function readSubjects(
  dataset: string,
  concepts: AsyncIterable<TableRow>,
  pairs: AsyncIterable<TableRow>,
): Promise<Subjects> {
  const refused: Row[] = []
  const labels = new Map<string, string>()
  for await (const row of concepts) {
    if (row.refused !== undefined) refused.push(row)
    else if (!row.cells.id || !row.cells.label)
      refused.push(refusedAt(row, 'id and label take a EuroVoc concept; one is empty.'))
    else labels.set(row.cells.id, row.cells.label.trim())
  }
  const byVote = new Map<string, Set<string>>()
  for await (const row of pairs) {
    if (row.refused !== undefined) {
      refused.push(row)
      continue
    }
    const { vote_id: vote = '', eurovoc_concept_id: concept = '' } = row.cells
    if (!labels.has(concept)) refused.push(refusedAt(row, `No EuroVoc concept has the id ${show(concept)}.`))
    else if (byVote.has(vote)) byVote.get(vote)?.add(concept)
    else byVote.set(vote, new Set([concept]))
  }
  const met = new Set<string>()
  const idFor = (concept: string) => `${dataset}-eurovoc-${idOf(concept)}`
  return {
    refused,
    of(vote) {
      const own = [...(byVote.get(vote) ?? [])]
      const fresh = own.filter((concept) => !met.has(concept))
      for (const concept of fresh) met.add(concept)
      return {
        issues: own.map(idFor),
        fresh: fresh.map((concept) =>
          make.issue({ id: idFor(concept), name: labels.get(concept) ?? concept, kind: 'TOPIC' }),
        ),
      }
    },
  }
}
