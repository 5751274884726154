import { roleOf } from '../roleOf.ts'
import { asCountry, asDate, byName, type Draft, isCountries, isDates, isNames, mostOf, yaml } from './draft.ts'

const PERSON =
  /^(?!.*\b(?:id|no|nr|code|key)$).*\b(person|name|holder|officeholder|official|minister|ambassador|incumbent|politician|who)\b/
const PERSON_ID = /^(person|holder|official|politician)\b.*\b(id|no|nr|code|key)$/
const POST = /\b(post|office|position|role|function|title|portfolio|job)\b/
const BODY = /\b(organi[sz]ation|ministry|department|body|agency|institution|party|employer)\b/
const FROM = /\b(from|starts?|started|since|begin|began|beginning|appointed|assumed|entered|in)\b/
const TO = /\b(to|until|till|ends?|ended|left|through|out)\b/

/** Proposes one appointment a row, where somebody and an office stand in it, with a date or with what the office is of, and no stance; false where they do not. */
export function proposeOffices(draft: Draft): boolean {
  if (draft.free().some((column) => mostOf(column, column.stances, 0.8) && column.distinct.length > 1)) return false
  const post = draft.find(POST, (column) => isNames(column) && !isCountries(column))
  const person = draft.find(PERSON, (column) => column !== post && isNames(column) && !isCountries(column))
  if (!post || !person) return false
  const body = draft.find(
    BODY,
    (column) => column !== post && column !== person && isNames(column) && !isCountries(column),
  )
  const country = draft.find(/./, (column) => column !== post && column !== person && isCountries(column))
  const from = draft.find(FROM, isDates)
  const to = draft.find(TO, (column) => column !== from && isDates(column))
  if (!body && !country && !from && !to) return false
  const own = draft.find(PERSON_ID, (column) => column.empty === 0)
  draft.say(
    `person: { column: ${yaml(person.name)}, as: name, kind: PERSON${own ? `, id: ${yaml(own.name)}` : ''} }`,
    [`${byName('person', person)}${own ? `; known by ${JSON.stringify(own.name)}` : ''}`],
    person,
    own,
  )
  const [role, ...others] = new Set(post.distinct.map((title) => roleOf(title)))
  const isOne = others.length === 0 && role !== 'OTHER'
  draft.say(
    `post: { column: ${yaml(post.name)}, as: name${isOne ? `, role: ${role}` : ''} }`,
    [
      `${byName('post', post)}${isOne ? `, all of the role ${role} by their titles` : '; a role can be given where all have one'}`,
    ],
    post,
  )
  if (body)
    draft.say(
      `organization: { column: ${yaml(body.name)}, as: name, kind: ORGANIZATION }`,
      [byName('organization', body)],
      body,
    )
  if (country) draft.say(...asCountry('country', country))
  if (from) draft.say(...asDate('from', from))
  if (to) draft.say(...asDate('to', to))
  return true
}
