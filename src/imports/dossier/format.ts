import { z } from 'zod'
import { parsePartialDate, partialDateForm } from '../../model/partialDate.ts'
import { stances } from '../../model/stance.ts'

/**
 * The dossier format: the facts that one source states, as a person writes them down in YAML beside the source's text.
 * Everything a dossier may say is in this file; seed/dossier.schema.json is printed from it.
 */

const id = z
  .string()
  .regex(
    /^(?:[a-z0-9]+(?:[.-][a-z0-9]+)*|[A-Z]{3,4})$/,
    'an id: lower-case letters, digits, hyphens and dots, or a country code such as CHN',
  )
  .max(120, 'an id of at most 120 characters')
const text = z.string().trim().min(1, 'some text').max(10_000, 'at most 10,000 characters')
const date = z
  .string()
  .refine((value) => parsePartialDate(value) !== null, partialDateForm)
  .describe('YYYY, YYYY-MM or YYYY-MM-DD, as exact as the source gives it')
const names = z.array(text).describe('Other names: other languages and scripts, former and formal names')

const identifiers = z
  .record(z.string().regex(/^[a-z0-9-]+$/, 'a scheme such as wikidata'), text)
  .describe('The ids it has elsewhere, by scheme: {wikidata: Q148}')

const source = z
  .strictObject({
    id: id.describe('A slug for the document'),
    headline: text.describe('The headline as published'),
    publisher: id.optional().describe('The organization that published it'),
    url: z
      .url({ protocol: /^https?$/, error: 'an http or https address' })
      .optional()
      .describe('Where it can be read'),
    publishedOn: date.optional(),
    language: z
      .string()
      .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'a BCP 47 language tag such as en')
      .describe('BCP 47 tag of the text'),
    text: text.describe('The file of the text as published, beside this one'),
  })
  .describe('The document that states the facts')

const person = z.strictObject({
  name: text,
  otherNames: names.optional(),
  identifiers: identifiers.optional(),
  description: text.optional(),
  bornOn: date.optional().describe('The day of birth'),
  diedOn: date.optional().describe('The day of death: it ends what the person holds and belongs to'),
})

const organization = z.strictObject({
  name: text,
  otherNames: names.optional(),
  identifiers: identifiers.optional(),
  kind: z.enum(['MINISTRY', 'GOVERNMENT', 'INTERGOVERNMENTAL', 'MEDIA', 'PARTY', 'ASSOCIATION', 'COMPANY', 'OTHER']),
  description: text.optional(),
  country: id.optional().describe('The country it belongs to'),
  partOf: id.optional().describe('The organization it is a part of'),
  foundedOn: date.optional().describe('The first day of the body'),
  dissolvedOn: date.optional().describe('The last day of the body: it ends the memberships and appointments in it'),
})

const country = z.strictObject({
  name: text,
  otherNames: names.optional(),
  identifiers: identifiers.optional(),
  formalName: text.optional(),
  foundedOn: date.optional().describe('The first day of the state, where it matters that it has one'),
  dissolvedOn: date.optional().describe('The day a former state ceased to be'),
  iso2: z
    .string()
    .regex(/^[A-Z]{2}$/, 'a two-letter code such as CN')
    .optional(),
  m49: z
    .string()
    .regex(/^\d{3}$/, 'three digits such as "156"')
    .optional(),
  region: text.optional(),
  subregion: text.optional(),
})

const bloc = z.strictObject({
  name: text,
  otherNames: names.optional(),
  identifiers: identifiers.optional(),
  description: text.optional(),
})

export const roleKinds = [
  'HEAD_OF_STATE',
  'HEAD_OF_GOVERNMENT',
  'FOREIGN_MINISTER',
  'VICE_MINISTER',
  'MINISTER',
  'AMBASSADOR',
  'PERMANENT_REPRESENTATIVE',
  'SPOKESPERSON',
  'ORGANIZATION_HEAD',
  'LEGISLATOR',
  'JOURNALIST',
  'OTHER',
] as const

const post = z.strictObject({
  title: text,
  role: z.enum(roleKinds),
  of: id.optional().describe('The organization the office is in'),
  represents: id.optional().describe('The country whose government it speaks for, or the bloc it speaks for'),
  accreditedTo: id.optional().describe('The country or organization it is accredited to'),
})

const held = { startDate: date.optional(), endDate: date.optional() }

const appointment = z.strictObject({
  id: id.optional().describe('Only where one person holds one post twice'),
  person: id,
  post: id,
  ...held,
  status: z.enum(['CURRENT', 'FORMER', 'UNKNOWN']).optional().describe('What the source calls the holder'),
})

const membership = z.strictObject({ id: id.optional(), member: id, of: id, ...held })

const issue = z.strictObject({
  name: text.describe('The topic, or the proposition as a sentence one can be for or against'),
  otherNames: names.optional(),
  identifiers: identifiers.optional(),
  kind: z.enum(['TOPIC', 'PROPOSITION']),
  description: text.optional(),
  broader: z
    .array(
      z.strictObject({
        issue: id,
        alignment: z
          .enum(['PRO', 'CON', 'NONE'])
          .optional()
          .describe('What supporting this means for the broader issue; NONE when absent'),
      }),
    )
    .optional(),
})

const event = z.strictObject({
  name: text,
  kind: z.enum(['INTERVIEW', 'CONFERENCE', 'SESSION', 'SPEECH', 'ROLL_CALL', 'OTHER']),
  date: date.optional(),
  place: text.optional(),
  organizers: z.array(id).optional(),
  participants: z.array(id).optional(),
})

const quote = z.union([
  text,
  z.strictObject({
    text: text.describe('The words as they stand in the source'),
    kind: z.enum(['DIRECT', 'PARTIAL', 'PARAPHRASE']).optional().describe('DIRECT when absent'),
    occurrence: z.int().min(1).optional().describe('Which one, counted from 1, where the words occur more than once'),
  }),
])

const position = z.strictObject({
  issue: id,
  stance: z.enum(stances),
  summary: text.describe('What the position is, in a sentence'),
  targets: z.array(id).optional().describe('Toward whom'),
  condition: text.optional().describe('The condition it holds under'),
  intensity: z.enum(['WEAK', 'MODERATE', 'STRONG']).optional(),
  mode: z.enum(['STATEMENT', 'VOTE', 'SIGNATURE', 'ACTION']).optional().describe('STATEMENT when absent'),
  quotes: z
    .array(z.int().min(1))
    .min(1)
    .optional()
    .describe('Which of the statement’s quotes show it, counted from 1; all when absent'),
  supersedes: id.optional().describe('The earlier position that this one withdraws or clarifies'),
})

const statement = z.strictObject({
  id,
  speaker: id,
  as: id.optional().describe('The post, or the appointment, that the source attributes to the speaker'),
  attribution: text.optional().describe('How the source introduces the speaker, word for word'),
  onBehalfOf: id.optional(),
  at: id.optional().describe('The event'),
  statedAt: date.optional().describe('The event’s date when absent'),
  sequence: z
    .int()
    .min(0, 'a whole number from 0 on')
    .optional()
    .describe('Its place among the statements of this dossier, where dates do not say which came first'),
  answers: id.optional().describe('The statement it was said in answer to'),
  prompt: text
    .optional()
    .describe('The source’s words for what prompted it, where no statement is known that it answers'),
  audience: z.array(id).optional().describe('To whom it was said'),
  mentions: z.array(id).optional().describe('Actors that it, or what prompted it, speaks of'),
  summary: text.optional(),
  quotes: z.array(quote).min(1, 'at least one quote: nothing is stated without words'),
  positions: z.array(position).optional(),
})

const quotation = z.strictObject({
  statement: id.describe('The statement, of another dossier'),
  quotes: z.array(quote).min(1, 'at least one quote'),
})

export const dossier = z.strictObject({
  dataset: id.optional().describe('The name of this set of facts; the source’s id when absent'),
  source: source.optional().describe('The document; only reference data has none'),
  people: z.record(id, person).optional(),
  organizations: z.record(id, organization).optional(),
  countries: z.record(id, country).optional(),
  blocs: z.record(id, bloc).optional(),
  posts: z.record(id, post).optional(),
  appointments: z.array(appointment).optional(),
  memberships: z.array(membership).optional(),
  issues: z.record(id, issue).optional(),
  events: z.record(id, event).optional(),
  statements: z.array(statement).optional(),
  quotations: z.array(quotation).optional().describe('Words of this source for statements that another dossier states'),
})

export type Dossier = z.infer<typeof dossier>
export type DossierStatement = z.infer<typeof statement>
export type DossierPosition = z.infer<typeof position>
export type DossierQuotation = z.infer<typeof quotation>
export type DossierQuote = z.infer<typeof quote>

/** The JSON Schema of the format, for completion and checks in an editor. */
export function jsonSchema(): object {
  return { ...z.toJSONSchema(dossier, { io: 'input' }), title: 'Démarche dossier' }
}
