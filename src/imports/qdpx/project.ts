import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { z } from 'zod'
import { DemarcheError } from '../../errors.ts'

/** What is read of the XML of a REFI-QDA project. */
const LISTS = [
  ...['User', 'Code', 'Variable', 'Case', 'TextSource', 'PDFSource', 'PictureSource', 'AudioSource', 'VideoSource'],
  ...['PlainTextSelection', 'PDFSelection', 'Coding', 'VariableValue', 'SourceRef', 'SelectionRef', 'NoteRef', 'Note'],
  ...['Set', 'Graph', 'Link'],
]

/** An empty element comes as an empty text. */
const element = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.preprocess((given) => (given === '' ? {} : given), z.object(shape))
const list = <Item extends z.ZodType>(item: Item) => z.array(item).default([])
const within = <Item extends z.ZodType>(name: string, item: Item) =>
  z.preprocess((given) => (typeof given === 'object' && given !== null ? given : {}), z.object({ [name]: list(item) }))
const guid = z.string().regex(/^\{?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\}?$/, 'a GUID')
const text = z.string().optional()
const target = element({ targetGUID: guid })

const user = element({ guid, name: text, id: text })
const variable = element({ guid, name: z.string() })
const value = element({
  VariableRef: target,
  ...{
    TextValue: text,
    BooleanValue: text,
    IntegerValue: text,
    FloatValue: text,
    DateValue: text,
    DateTimeValue: text,
  },
})
const coding = element({ guid: guid.optional(), creatingUser: guid.optional(), CodeRef: target })
const selection = element({
  ...{ guid, name: text, startPosition: z.string(), endPosition: z.string(), creatingUser: guid.optional() },
  ...{ Description: text, Coding: list(coding) },
})
const textSource = element({
  ...{ guid, name: text, plainTextPath: text, PlainTextContent: text },
  ...{ PlainTextSelection: list(selection), Coding: list(coding), VariableValue: list(value) },
})
const pdfSource = element({ guid, name: text, Representation: textSource.optional(), PDFSelection: list(z.unknown()) })
const aCase = element({ guid, name: text, SourceRef: list(target), SelectionRef: list(target) })

export interface Code {
  guid: string
  name: string
  Code: Code[]
}
const code: z.ZodType<Code> = z.lazy(() => element({ guid, name: z.string(), Code: list(code) })) as z.ZodType<Code>

const sources = z.preprocess(
  (given) => (typeof given === 'object' && given !== null ? given : {}),
  z.object({
    ...{ TextSource: list(textSource), PDFSource: list(pdfSource) },
    ...{ PictureSource: list(z.unknown()), AudioSource: list(z.unknown()), VideoSource: list(z.unknown()) },
  }),
)

const project = element({
  name: text,
  Users: within('User', user),
  CodeBook: z.preprocess(
    (given) => (typeof given === 'object' && given !== null ? given : {}),
    z.object({ Codes: within('Code', code) }),
  ),
  Variables: within('Variable', variable),
  Cases: within('Case', aCase),
  Sources: sources,
  Notes: within('Note', z.unknown()),
  Sets: within('Set', z.unknown()),
  Graphs: within('Graph', z.unknown()),
  Links: within('Link', z.unknown()),
})

export type Project = z.infer<typeof project>
export type TextSource = z.infer<typeof textSource>
export type Selection = z.infer<typeof selection>

/** Reads the XML of a project. Throws IMPORT_INVALID where it is no XML, or not that of a project. */
export function readProject(file: string, xml: string): Project {
  const invalid = (sentence: string) => new DemarcheError('IMPORT_INVALID', `The file ${file} ${sentence}`)
  const checked = XMLValidator.validate(xml)
  if (checked !== true)
    throw invalid(`is damaged: its project.qde is no XML (line ${checked.err.line}: ${checked.err.msg}).`)
  let root: unknown
  try {
    root = (new XMLParser(OPTIONS).parse(xml) as { Project?: unknown }).Project
  } catch (error) {
    throw invalid(`is damaged: its project.qde cannot be read (${(error as Error).message}).`)
  }
  const read = project.safeParse(root)
  if (root !== undefined && read.success) return read.data
  const [issue] = read.error?.issues ?? []
  const at =
    root === undefined || !issue
      ? 'a Project at its root was wanted'
      : `Project.${issue.path.join('.')} takes ${issue.message}`
  throw invalid(`is no project of REFI-QDA 1.0 or 1.5: ${at}.`)
}

/** A GUID as it is compared: programs write them in either case, some in braces. */
export function plain(guid: string): string {
  return guid.replaceAll(/[{}]/g, '').toLowerCase()
}

const OPTIONS = {
  ...{ ignoreAttributes: false, attributeNamePrefix: '', removeNSPrefix: true, trimValues: false },
  ...{ parseTagValue: false, parseAttributeValue: false, ignoreDeclaration: true, ignorePiTags: true },
  ...{ htmlEntities: false, maxNestedTags: 100, isArray: (name: string) => LISTS.includes(name) },
}
