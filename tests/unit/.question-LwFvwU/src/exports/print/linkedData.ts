import type { BelongsType } from '../../model/links.ts'
import type {
  About,
  AppointmentRecord,
  LinkedEntity,
  PositionRecord,
  PositionRecords,
  QuotationRecord,
  StatementRecord,
} from '../records.ts'
import { iriOf, type RdfValue, type Resource, ref, type Term } from './rdf.ts'

/**
 * Everything the positions say as linked data: the words of schema.org, Popolo (which takes its own from org, opengov, skos and
 * dct), SKOS for issues, Web Annotation for quotations, PROV for who stands behind what.
 */
export async function* resourcePages({ about, pages, statementsOf }: PositionRecords): AsyncGenerator<Resource[]> {
  yield [datasetResource(about)]
  for await (const { positions, newEntities } of pages()) {
    const appointments = unique(positions.flatMap(({ appointment }) => appointment ?? []))
    const quotations = unique(positions.flatMap((position) => position.quotations))
    yield [
      ...newEntities.map(entityResource),
      ...appointments.map(appointmentResource),
      ...(await statementsOf(positions)).map(statementResource),
      ...quotations.flatMap(quotationResources),
      ...positions.map(positionResource),
    ]
  }
}

const CLASSES: Record<string, Term[]> = {
  Person: ['schema:Person', 'prov:Person'],
  Organization: ['schema:Organization', 'org:Organization', 'prov:Organization'],
  Country: ['schema:Country', 'prov:Agent'],
  Bloc: ['schema:Organization', 'prov:Organization'],
  Post: ['org:Post'],
  Issue: ['skos:Concept'],
  Event: ['schema:Event', 'prov:Activity'],
  Source: ['schema:CreativeWork', 'prov:Entity'],
}

const LINKS: Record<BelongsType, Term> = {
  NARROWS: 'skos:broader',
  OF: 'org:postIn',
  REPRESENTS: 'dem:represents',
  ACCREDITED_TO: 'dem:accreditedTo',
  ORGANIZED_BY: 'schema:organizer',
  PUBLISHED_BY: 'schema:publisher',
  BELONGS_TO: 'dem:belongsTo',
  PART_OF: 'org:subOrganizationOf',
}

function datasetResource({ title, query, licence }: About): Resource {
  return make(
    'urn:demarche:export',
    ['schema:Dataset'],
    [
      ['schema:name', text(title)],
      ['schema:description', text(query === '' ? 'All there are.' : `Filter: ${query}`)],
      ['schema:license', { iri: licence }],
      ['prov:wasAttributedTo', { iri: 'urn:demarche:software' }],
    ],
  )
}

function entityResource({ id, type, props, otherNames, links }: LinkedEntity): Resource {
  const isIssue = type === 'Issue'
  return make(iriOf(id), CLASSES[type] ?? ['prov:Entity'], [
    [isIssue || type === 'Post' ? 'skos:prefLabel' : 'schema:name', text(props.name ?? props.title)],
    ['schema:headline', text(props.headline)],
    ...otherNames.map((name): Property => [isIssue ? 'skos:altLabel' : 'schema:alternateName', text(name)]),
    [isIssue ? 'skos:definition' : 'schema:description', text(props.description)],
    ['schema:legalName', text(props.formalName)],
    ['dem:iso3166alpha2', text(props.iso2)],
    ['dem:m49', text(props.m49)],
    ['dem:kind', text(props.kind ?? props.role)],
    ['schema:location', text(props.place)],
    ['schema:startDate', date(props.date)],
    ['schema:datePublished', date(props.publishedOn)],
    ['schema:inLanguage', text(props.language)],
    ['schema:url', text(props.url)],
    ['dem:sha256', text(props.sha256)],
    ...links.flatMap(({ relation, target, alignment }): Property[] => [
      [LINKS[relation], ref(target)],
      ...(alignment === 'PRO' ? ([['dem:narrowsInFavour', ref(target)]] as Property[]) : []),
      ...(alignment === 'CON' ? ([['dem:narrowsAgainst', ref(target)]] as Property[]) : []),
    ]),
  ])
}

function appointmentResource({ id, person, post, startDate, endDate, status }: AppointmentRecord): Resource {
  return make(
    iriOf(id),
    ['org:Membership'],
    [
      ['org:member', ref(person)],
      ['opengov:post', ref(post)],
      ['schema:validFrom', date(startDate)],
      ['schema:validThrough', date(endDate)],
      ['dem:status', text(status)],
    ],
  )
}

function statementResource({ id, speaker, props }: StatementRecord): Resource {
  return make(
    iriOf(id),
    ['opengov:Speech', 'schema:Claim'],
    [
      ['schema:creator', ref(speaker)],
      ['prov:wasAttributedTo', ref(speaker)],
      ['schema:description', text(props.summary)],
      ['odrs:attributionText', text(props.attribution)],
      ['dct:date', date(props.statedAt)],
      ['dem:roleCheck', text(props.roleCheck)],
    ],
  )
}

/** A quotation selects its words by themselves with what stands around them and, where the text is stored, by their place in it. */
function quotationResources({ id, source, exact, prefix, suffix, start, end, kind }: QuotationRecord): Resource[] {
  const [target, words, place] = [iriOf(id, 'target'), iriOf(id, 'words'), iriOf(id, 'place')]
  const isPlaced = start !== null && end !== null
  return [
    make(
      iriOf(id),
      ['oa:Annotation'],
      [
        ['oa:hasTarget', { iri: target }],
        ['dem:kind', text(kind)],
      ],
    ),
    make(
      target,
      ['oa:SpecificResource'],
      [
        ['oa:hasSource', ref(source)],
        ['oa:hasSelector', { iri: words }],
        ['oa:hasSelector', isPlaced ? { iri: place } : null],
      ],
    ),
    make(
      words,
      ['oa:TextQuoteSelector'],
      [
        ['oa:exact', text(exact)],
        ['oa:prefix', text(prefix)],
        ['oa:suffix', text(suffix)],
      ],
    ),
    ...(isPlaced
      ? [
          make(
            place,
            ['oa:TextPositionSelector'],
            [
              ['oa:start', count(start)],
              ['oa:end', count(end)],
            ],
          ),
        ]
      : []),
  ]
}

function count(value: number): RdfValue {
  return { text: String(value), datatype: 'xsd:nonNegativeInteger' }
}

function positionResource(position: PositionRecord): Resource {
  const { id, actor, issue, onBehalfOf, targets, event, source, statement, appointment, polarity } = position
  return make(
    iriOf(id),
    ['dem:Position', 'prov:Entity'],
    [
      ['prov:wasAttributedTo', ref(actor)],
      ['schema:about', ref(issue)],
      ['dem:stance', text(position.stance)],
      ['dem:polarity', polarity === null ? null : { text: String(polarity), datatype: 'xsd:integer' }],
      ['opengov:onBehalfOf', refOrNull(onBehalfOf)],
      ...targets.map((target): Property => ['dem:toward', ref(target)]),
      ['dem:takenIn', refOrNull(appointment?.id)],
      ['prov:wasGeneratedBy', refOrNull(event)],
      ['prov:hadPrimarySource', refOrNull(source)],
      ['prov:wasDerivedFrom', refOrNull(statement)],
      ...position.quotations.map((quotation): Property => ['dem:wordedIn', ref(quotation.id)]),
      ['schema:description', text(position.summary)],
      ['dem:condition', text(position.condition)],
      ['dem:intensity', text(position.intensity)],
      ['dem:mode', text(position.mode)],
      ['dct:date', date(position.statedAt)],
      ['dem:earliest', position.earliest === null ? null : { text: position.earliest, datatype: 'xsd:date' }],
      ['dem:latest', position.latest === null ? null : { text: position.latest, datatype: 'xsd:date' }],
    ],
  )
}

type Property = [Term, RdfValue | null]

function make(iri: string, types: Term[], properties: Property[]): Resource {
  return { iri, types, properties: properties.filter((property): property is [Term, RdfValue] => property[1] !== null) }
}

function text(value: unknown): RdfValue | null {
  return value === null || value === undefined || value === '' ? null : { text: String(value) }
}

/** A date as exact as its source gives it: W3CDTF has years, months and days. */
function date(value: unknown): RdfValue | null {
  return value === null || value === undefined ? null : { text: String(value), datatype: 'dct:W3CDTF' }
}

function refOrNull(id: string | null | undefined): RdfValue | null {
  return id === null || id === undefined ? null : ref(id)
}

function unique<T extends { id: string }>(records: T[]): T[] {
  return [...new Map(records.map((record) => [record.id, record])).values()]
}
