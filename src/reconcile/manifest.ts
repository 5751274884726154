import { PREVIEW } from './preview.ts'
import { MOST_QUERIES } from './queries.ts'
import { types } from './types.ts'

/** Where a thing is seen, with `{{id}}` for its id. */
export function explorerOf(base: string): string {
  return `${base}/explorer?see=node~{{id}}`
}

/** What a client reads of the service before it asks; `base` is the server's address as the client knows it. */
export function manifest(base: string, version: string): Record<string, unknown> {
  const at = (service_path: string) => ({ service_url: `${base}/reconcile`, service_path })
  return {
    versions: ['0.2'],
    name: `Démarche (${base.replace(/^https?:\/\//, '')})`,
    // The names that the linked data exports give to things and to what is said of them.
    identifierSpace: 'urn:demarche:',
    schemaSpace: 'urn:demarche:term:',
    serviceVersion: version,
    defaultTypes: types,
    batchSize: MOST_QUERIES,
    view: { url: explorerOf(base) },
    preview: { url: `${base}/reconcile/preview?id={{id}}`, ...PREVIEW },
    suggest: {
      entity: at('/suggest/entity'),
      type: at('/suggest/type'),
      property: at('/suggest/property'),
    },
    extend: {
      propose_properties: at('/properties'),
      property_settings: [
        {
          name: 'date',
          label: 'On the day',
          type: 'text',
          default: '',
          help_text:
            'For posts, country, memberships and holders: only those in force on this day, as YYYY, YYYY-MM or YYYY-MM-DD. Other properties have no day.',
        },
      ],
    },
  }
}
