import { refuse } from '../../facts/problem.ts'
import { checkFacts, readDossiers } from './check.ts'

/**
 * Checks the dossiers in these folders together, with the reference data at hand, and says what they hold.
 * Throws DOSSIER_INVALID with every problem of every one.
 */
export function checkDossiers(folders: string[], referenceFolders: string[]): string {
  const { dossiers, problems } = readDossiers(folders)
  const given = new Set(dossiers.map(({ dataset }) => dataset))
  const reference = readDossiers(referenceFolders).dossiers.filter(({ dataset }) => !given.has(dataset))
  const types = new Map(reference.flatMap(({ facts }) => facts.map(({ id, type }) => [id, type] as const)))
  refuse([...problems, ...checkFacts(dossiers, (id) => types.get(id))])
  const lines = dossiers.map(({ dataset, facts }) => {
    const count = (type: string) => facts.filter((fact) => fact.type === type).length
    return `${dataset}: ${facts.length} facts hold, with ${count('Position')} positions in ${count('Statement')} statements and ${count('Quotation')} quotations found in the text`
  })
  return lines.join('\n')
}
