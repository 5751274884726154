import { z } from 'zod'
import { DemarcheError } from '../../errors.ts'
import { readBytes } from '../read/door.ts'

/** The largest file that is read, in bytes, and how many annotations it may hold. */
export const MOST_BYTES = 256 * 2 ** 20
export const MOST_ANNOTATIONS = 1_000_000

/** Where a reader may find one thing or a list of them. */
const list = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((given) => (given === undefined || given === null ? [] : [given].flat()), z.array(item))
const text = z.string().optional().catch(undefined)

const selector = z.object({
  type: text,
  exact: text,
  prefix: text,
  suffix: text,
  start: z.number().optional(),
  end: z.number().optional(),
})
const document = z.preprocess(
  (given) => (typeof given === 'string' ? { id: given } : given),
  z.object({ id: text, value: text, headline: text, publishedOn: text, url: text, publisher: text, language: text }),
)
const target = z.preprocess(
  (given) => (typeof given === 'string' ? { source: given } : given),
  z.object({ source: document.optional(), selector: list(selector) }),
)
const body = z.preprocess(
  (given) => (typeof given === 'string' ? { id: given } : given),
  z.object({ type: text, purpose: list(z.string()), value: text, id: text }),
)
const creator = z.preprocess(
  (given) => (typeof given === 'string' ? { id: given } : given),
  z.object({ id: text, name: text, nickname: text }),
)
const annotation = z.object({ id: text, body: list(body), target: list(target), creator: list(creator) })
const page = z.object({ items: list(annotation), sources: list(document) })

export type W3cAnnotation = z.infer<typeof annotation>
export type W3cTarget = z.infer<typeof target>
export type W3cDocument = z.infer<typeof document>
export type W3cPage = z.infer<typeof page>

/**
 * The annotations of a page of the W3C Web Annotation model, of a collection that holds its first page, of a list, or a single one. Throws IMPORT_INVALID for what is
 * none, and for a page whose others are elsewhere.
 */
export function readPage(file: string, most = { bytes: MOST_BYTES, annotations: MOST_ANNOTATIONS }): W3cPage {
  const invalid = (sentence: string, cause?: unknown) =>
    new DemarcheError('IMPORT_INVALID', `The file ${file} ${sentence}`, { cause })
  const bytes = readBytes(file, { most: most.bytes })
  let given: unknown
  try {
    given = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw invalid(`is no JSON in UTF-8 (${(error as Error).message}).`, error)
  }
  const found = pageOf(given)
  if (!found)
    throw invalid('is no page of annotations: type AnnotationPage, AnnotationCollection or Annotation was wanted.')
  const read = page.safeParse(found)
  if (!read.success) {
    const [issue] = read.error.issues
    throw invalid(`is no page of W3C Web Annotations: ${issue?.path.join('.')}: ${issue?.message}.`)
  }
  if (read.data.items.length > most.annotations)
    throw invalid(`has more than ${most.annotations} annotations, the most that are read.`)
  const next = (found as { next?: unknown }).next
  if (typeof next === 'string') throw invalid('is one page of several: one file with all annotations was wanted.')
  return read.data
}

function pageOf(given: unknown): object | undefined {
  if (Array.isArray(given)) return { items: given }
  if (typeof given !== 'object' || given === null) return undefined
  const { type, first } = given as { type?: unknown; first?: unknown }
  const is = (name: string) => [type].flat().includes(name)
  if (is('AnnotationPage')) return given
  if (is('AnnotationCollection') && typeof first === 'object' && first !== null) return { ...given, ...first }
  return is('Annotation') ? { items: [given] } : undefined
}
