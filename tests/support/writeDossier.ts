import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Writes a dossier into a folder of its own, gone when the test is; a text or null for each file that differs from the usual. */
export function writeDossier(
  yaml: string | Uint8Array,
  files: Record<string, string | Uint8Array | null> = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-dossier-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, content] of Object.entries({ 'dossier.yaml': yaml, 'article.txt': articleText, ...files })) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    if (content !== null) writeFileSync(join(folder, name), content)
  }
  return folder
}

/** The text that small dossiers are about. */
export const articleText = `Ana Example, the minister, was asked about rules.
“We need new rules,” she said. “The old rules
are no rules.” Asked again, she said: “No, no.”
`

/** The least that a dossier with statements says besides them. */
export const usual = `source: { id: example-article, headline: An example, publisher: example-times, language: en, text: article.txt }
people: { ana-example: { name: Ana Example } }
organizations:
  example-times: { name: Example Times, kind: MEDIA }
  example-ministry: { name: Example Ministry, kind: MINISTRY }
posts: { example-minister: { title: Minister, role: MINISTER, of: example-ministry } }
issues:
  rules: { kind: TOPIC, name: Rules }
  new-rules: { kind: PROPOSITION, name: New rules are needed, broader: [{ issue: rules }] }
`
