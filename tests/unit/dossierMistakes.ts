import { articleText, usual } from '../support/writeDossier.ts'

/** A mistake in a dossier: § stands where the complaint has to point. */
export interface Mistake {
  name: string
  yaml: string
  sentence: string
  files?: Record<string, string | Uint8Array | null>
}

/** A dossier whose one statement goes on like this. */
export const said = (rest: string) => `${usual}statements:
  - id: ana-on-rules
    speaker: ana-example
${rest.replaceAll(/^/gm, '    ')}
`
export const quoted = (rest: string) => said(`quotes: ["We need new rules"]\n${rest}`)
export const positioned = (rest: string) =>
  quoted(
    `positions:\n  - issue: new-rules\n    stance: SUPPORT\n    summary: Wants new rules\n${rest.replaceAll(/^/gm, '    ')}`,
  )

export const mistakes: Mistake[] = [
  // The words of the source.
  {
    name: 'a quote that is not in the text',
    yaml: said('quotes: [§"We need no rules"]'),
    sentence: 'The quote is not in article.txt: "We need no rules".',
  },
  {
    name: 'a quote in another case',
    yaml: said('quotes: [§"we need new rules"]'),
    sentence: 'The quote is not in article.txt: "we need new rules".',
  },
  {
    name: 'a quote inside a word, which a position rests on: one fault, one problem',
    yaml: said(
      'quotes: [§"ew rules"]\npositions: [{ issue: new-rules, stance: SUPPORT, summary: For rules, quotes: [1] }]',
    ),
    sentence:
      'The quote stands in article.txt only as part of longer words; begin and end it where words do: "ew rules".',
  },
  {
    name: 'a quote in two places',
    yaml: said('quotes:\n  - "We need new rules"\n  - §rules'),
    sentence: 'The quote occurs 4 times in article.txt; quote more words or give occurrence: "rules".',
  },
  {
    name: 'an occurrence beyond the last',
    yaml: said('quotes: [§{ text: rules, occurrence: 5 }]'),
    sentence: 'occurrence takes a number up to 4, as often as the quote occurs; got 5.',
  },
  {
    name: 'a quote that shows a position twice',
    yaml: positioned('quotes: [1, §1]'),
    sentence: 'ana-on-rules-q1 is named twice.',
  },
  {
    name: 'a statement without quotes',
    yaml: said('quotes: §[]'),
    sentence: 'statements.0.quotes takes at least one quote: nothing is stated without words; got [].',
  },
  {
    name: 'an attribution that the source does not word so',
    yaml: quoted('attribution: §the prime minister'),
    sentence: 'The attribution is not in article.txt: "the prime minister".',
  },
  {
    name: 'a prompt that the source does not word so',
    yaml: quoted('prompt: §asked about old rules'),
    sentence: 'The prompt is not in article.txt: "asked about old rules".',
  },
  {
    name: 'a quotes number beyond the last',
    yaml: positioned('quotes: §[2]'),
    sentence: "quotes takes numbers up to 1, the statement's quotes; got 2.",
  },
  {
    name: 'statements without a source',
    yaml: 'people: { ana-example: { name: Ana Example } }\nstatements:\n  - §{ id: ana-on-rules, speaker: ana-example, quotes: [words] }\n',
    sentence: 'statements need a source: no words can be checked without its text.',
  },
  {
    name: 'quotations without a source',
    yaml: 'dataset: reference\nquotations:\n  - §statement: ana-on-rules\n    quotes: [No]\n',
    sentence: 'quotations need a source: no words can be checked without its text.',
  },
  {
    name: 'quotations of a statement that nobody states: one fault, one problem',
    yaml: `${usual}quotations: [{ statement: §ana-on-rules, quotes: ["We need new rules", "No, no."] }]\n`,
    sentence: 'Nothing has the id ana-on-rules; a statement was wanted.',
  },
  {
    name: 'a quotation that is not in the text',
    yaml: `${usual}quotations: [{ statement: ana-on-rules, quotes: [§"We need no rules"] }]\n`,
    sentence: 'The quote is not in article.txt: "We need no rules".',
  },
  {
    name: 'a sequence that is none',
    yaml: quoted('sequence: §-1'),
    sentence: 'statements.0.sequence takes a whole number from 0 on; got -1.',
  },
  {
    name: 'a sequence in words',
    yaml: quoted('sequence: §first'),
    sentence: 'statements.0.sequence takes a number; got "first".',
  },

  // The ids.
  {
    name: 'an id that nothing has',
    yaml: quoted('onBehalfOf: §CHN'),
    sentence: 'Nothing has the id CHN; a person, an organization, a country or a bloc was wanted.',
  },
  {
    name: 'an id in a list that nothing has',
    yaml: quoted('audience: [ana-example, §ben-example]'),
    sentence: 'Nothing has the id ben-example; a person, an organization, a country or a bloc was wanted.',
  },
  {
    name: 'an issue that nothing has',
    yaml: quoted('positions: [{ issue: §old-rules, stance: OPPOSE, summary: Against them }]'),
    sentence: 'Nothing has the id old-rules; an issue was wanted.',
  },
  {
    name: 'an id of another kind of thing',
    yaml: quoted('at: §example-times'),
    sentence: 'example-times is an organization; an event was wanted.',
  },
  {
    name: 'a post that the speaker has no appointment to',
    yaml: quoted('as: §example-minister'),
    sentence: 'Nothing has the id ana-example-as-example-minister; an appointment was wanted.',
  },
  {
    name: 'a position that supersedes what is not there',
    yaml: positioned('supersedes: §ana-on-rules-on-rules'),
    sentence: 'Nothing has the id ana-on-rules-on-rules; a position was wanted.',
  },
  {
    name: 'an id that is given twice',
    yaml: `${usual}events:\n  §ana-example: { name: An event, kind: OTHER }\n`,
    sentence: 'The id ana-example is taken by a person in FILE:2.',
  },
  {
    name: 'one key given twice',
    yaml: 'people:\n  ana-example: { name: Ana Example }\n  §ana-example: { name: Another Ana }\n',
    sentence: 'YAML: Map keys must be unique',
  },
  {
    name: 'one statement id given twice',
    yaml: `${quoted('')}  - { id: §ana-on-rules, speaker: ana-example, quotes: ["The old rules are no rules"] }\n`,
    sentence: 'The id ana-on-rules is taken by a statement in FILE:11.',
  },
  {
    name: 'two positions of a statement on one issue',
    yaml: `${positioned('')}      - §{ issue: new-rules, stance: OPPOSE, summary: Wants none }\n`,
    sentence: 'The id ana-on-rules-on-new-rules is taken by a position in FILE:15.',
  },
  {
    name: 'two appointments to one post without ids',
    yaml: `${usual}appointments:\n  - { person: ana-example, post: example-minister, startDate: "2001", endDate: "2002" }\n  - §{ person: ana-example, post: example-minister, startDate: "2010" }\n`,
    sentence: 'The id ana-example-as-example-minister is taken by an appointment in FILE:11.',
  },
  {
    name: 'an id with other characters',
    yaml: 'people:\n  §Ana Example: { name: Ana Example }\n',
    sentence:
      '"Ana Example" is not an id: lower-case letters, digits, hyphens and dots, or a country code such as CHN.',
  },
  {
    name: 'an id that is too long',
    yaml: `people:\n  §${'a'.repeat(121)}: { name: Ana Example }\n`,
    sentence: `"${'a'.repeat(78)}… is not an id of at most 120 characters.`,
  },

  {
    name: 'an id that a list names twice',
    yaml: quoted('mentions: [ana-example, §ana-example]'),
    sentence: 'ana-example is named twice.',
  },
  {
    name: 'a step of the hierarchy with two alignments',
    yaml: usual.replace('[{ issue: rules }]', '[{ issue: rules }, { issue: §rules, alignment: CON }]'),
    sentence: 'rules is named twice.',
  },

  {
    name: 'a post that the speaker held twice, without a day to tell which',
    yaml: `${quoted('as: §example-minister')}appointments:
  - { id: first-term, person: ana-example, post: example-minister, startDate: "2001", endDate: "2002" }
  - { id: second-term, person: ana-example, post: example-minister, startDate: "2010" }
`,
    sentence: 'ana-example held the post example-minister 2 times; name the appointment instead.',
  },

  // The dates.
  {
    name: 'a month that does not exist',
    yaml: quoted('statedAt: §2013-13'),
    sentence:
      'statements.0.statedAt takes a date as YYYY, YYYY-MM or YYYY-MM-DD that exists in the calendar; got "2013-13".',
  },
  {
    name: 'a day that does not exist',
    yaml: `${usual}events: { talk: { name: A talk, kind: OTHER, date: §2013-02-30 } }\n`,
    sentence:
      'events.talk.date takes a date as YYYY, YYYY-MM or YYYY-MM-DD that exists in the calendar; got "2013-02-30".',
  },
  {
    name: 'a year that YAML reads as a number',
    yaml: quoted('statedAt: §2013'),
    sentence: 'statements.0.statedAt takes a text; got 2013, a number without quotes.',
  },
  {
    name: 'an end before the start',
    yaml: `${usual}appointments:\n  - { person: ana-example, post: example-minister, startDate: 2013-04, endDate: §2013-03-31 }\n`,
    sentence: 'endDate takes a date not before startDate (2013-04); got 2013-03-31.',
  },
  {
    name: 'a year that has not come',
    yaml: `${usual}events: { talk: { name: A talk, kind: OTHER, date: §2109-03-01 } }\n`,
    sentence: `The date 2109-03-01 cannot be: a year from 1000 to ${new Date().getUTCFullYear() + 1} was wanted.`,
  },
  {
    name: 'a year with a slip in it, in a nested thing',
    yaml: quoted('statedAt: §0201-03-04'),
    sentence: `The date 0201-03-04 cannot be: a year from 1000 to ${new Date().getUTCFullYear() + 1} was wanted.`,
  },
  {
    name: 'an end further away than any term',
    yaml: `${usual}appointments:\n  - { person: ana-example, post: example-minister, endDate: §"2109" }\n`,
    sentence: `The date 2109 cannot be: a year from 1000 to ${new Date().getUTCFullYear() + 20} was wanted.`,
  },
  {
    name: 'a statement after its source, with a position: one fault, one problem',
    yaml: positioned('quotes: [1]')
      .replace('language: en', 'language: en, publishedOn: 2013-03')
      .replace('speaker: ana-example', 'speaker: ana-example\n    statedAt: §2013-04-01'),
    sentence: 'What was said on 2013-04-01 cannot stand in a source of 2013-03; correct either date.',
  },
  {
    name: 'a statement at an event after its source',
    yaml: `${quoted('at: talk').replace('language: en', 'language: en, publishedOn: 2013-03-01').replace('  - id:', '  - §id:')}events: { talk: { name: A talk, kind: OTHER, date: 2013-03-02 } }\n`,
    sentence: 'What was said on 2013-03-02 cannot stand in a source of 2013-03-01; correct either date.',
  },

  // The form.
  {
    name: 'a key that does not exist',
    yaml: quoted('§sayer: ana-example'),
    sentence: 'statements.0 takes no key "sayer".',
  },
  {
    name: 'a section that does not exist',
    yaml: `${usual}§persons: {}\n`,
    sentence: 'The dossier takes no key "persons".',
  },
  {
    name: 'a value that the list of values does not have',
    yaml: quoted('positions: [{ issue: rules, stance: §AGREE, summary: Agrees }]'),
    sentence:
      'statements.0.positions.0.stance takes one of SUPPORT, OPPOSE, MIXED, NEUTRAL, ABSTAIN, NONE; got "AGREE".',
  },
  {
    name: 'a mode that is none',
    yaml: positioned('mode: §WISH'),
    sentence: 'statements.0.positions.0.mode takes one of STATEMENT, VOTE, SIGNATURE, ACTION; got "WISH".',
  },
  {
    name: 'a missing key',
    yaml: `people:\n  §ana-example: { description: A minister }\n`,
    sentence: 'people.ana-example.name is missing.',
  },
  {
    name: 'a list where a map belongs',
    yaml: 'people: §[ana-example]\n',
    sentence: 'people takes a map; got ["ana-example"].',
  },
  {
    name: 'a map where a list belongs',
    yaml: `${usual}§appointments: { person: ana-example }\n`,
    sentence: 'appointments takes a list; got {"person":"ana-example"}.',
  },
  {
    name: 'a number where a text belongs',
    yaml: 'people:\n  ana-example: { name: §1 }\n',
    sentence: 'people.ana-example.name takes a text; got 1, a number without quotes.',
  },
  {
    name: 'an empty text',
    yaml: 'people:\n  ana-example: { name: §"  " }\n',
    sentence: 'people.ana-example.name takes some text; got "  ".',
  },
  { name: 'a key without a value', yaml: 'people:§\n', sentence: 'people takes a map; got null.' },
  {
    name: 'a quote that is neither text nor map',
    yaml: said('quotes: [§7]'),
    sentence: 'statements.0.quotes.0 takes a text, or a map with text, kind and occurrence; got 7.',
  },
  {
    name: 'an address that is none',
    yaml: usual.replace('language: en', 'language: en, url: §javascript:alert(1)'),
    sentence: 'source.url takes an http or https address; got "javascript:alert(1)".',
  },
  { name: 'a list instead of a dossier', yaml: '§- people\n', sentence: 'The dossier takes a map; got ["people"].' },
  { name: 'nothing at all', yaml: '§', sentence: 'The dossier takes a map; got null.' },

  // The hierarchy.
  {
    name: 'an issue broader than itself',
    yaml: 'issues:\n  a: { kind: TOPIC, name: A, broader: §[{ issue: a }] }\n',
    sentence: 'The issue a is broader than itself; the hierarchy may have no circle.',
  },
  {
    name: 'issues in a circle',
    yaml: ['c', 'a', 'b'].reduce(
      (yaml, above, index) =>
        `${yaml}  ${'abc'[index]}: { kind: TOPIC, name: X, broader: ${index === 0 ? '§' : ''}[{ issue: ${above} }] }\n`,
      'issues:\n',
    ),
    sentence: 'The issue a is broader than itself; the hierarchy may have no circle.',
  },

  // The file.
  {
    name: 'YAML that does not parse',
    yaml: 'people: { ana-example: { name: Ana Example }\n§posts: {}\n',
    sentence: 'YAML: Flow map in block collection must be sufficiently indented and end with a }',
  },
  {
    name: 'YAML whose aliases unfold without end',
    yaml: `§a: &a [x, x]\nb: &b [${'*a, '.repeat(30)}]\nc: &c [${'*b, '.repeat(30)}]\npeople: [${'*c, '.repeat(30)}]\n`,
    sentence: 'YAML: Excessive alias count indicates a resource exhaustion attack',
  },
  {
    name: 'a text file that is missing',
    yaml: usual.replace('article.txt', '§article.txt'),
    files: { 'article.txt': null },
    sentence: 'The file FOLDER/article.txt is missing.',
  },
  {
    name: 'a text file that is not UTF-8',
    yaml: usual.replace('article.txt', '§article.txt'),
    files: { 'article.txt': Uint8Array.of(0x63, 0x61, 0x66, 0xe9) },
    sentence: 'The file FOLDER/article.txt is not UTF-8.',
  },
  {
    name: 'a text file with a NUL',
    yaml: usual.replace('article.txt', '§article.txt'),
    files: { 'article.txt': `${articleText}\0` },
    sentence: 'FOLDER/article.txt holds a NUL character; a text file was wanted.',
  },
  {
    name: 'a text file that is a folder',
    yaml: usual.replace('article.txt', '§texts'),
    files: { 'texts/article.txt': articleText },
    sentence: 'The file FOLDER/texts cannot be read (EISDIR).',
  },
  {
    name: 'a text file above the folder',
    yaml: usual.replace('article.txt', '§../article.txt'),
    sentence: 'text takes a file inside the dossier\'s folder; got "../article.txt".',
  },
  {
    name: 'a dossier that is not UTF-8',
    yaml: '§',
    files: { 'dossier.yaml': Uint8Array.of(0xff, 0xfe) },
    sentence: 'The file FILE is not UTF-8.',
  },
  {
    name: 'a folder without a dossier',
    yaml: '§',
    files: { 'dossier.yaml': null },
    sentence: 'The file FILE is missing.',
  },
  {
    name: 'a text file elsewhere',
    yaml: usual.replace('article.txt', '§/etc/hostname'),
    sentence: 'text takes a file inside the dossier\'s folder; got "/etc/hostname".',
  },
]
