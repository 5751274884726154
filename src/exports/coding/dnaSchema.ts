/** The tables of Discourse Network Analyzer 3, by name: their columns, and what else holds of them. */
const short = (name: string) => `${name} TEXT NOT NULL DEFAULT '' CHECK (LENGTH(${name}) < 191)`
const key = 'ID INTEGER NOT NULL PRIMARY KEY'
const flag = (name: string, value: 0 | 1) => `${name} INTEGER NOT NULL DEFAULT ${value} CHECK (${name} BETWEEN 0 AND 1)`
const colours = ['Red', 'Green', 'Blue'].map(
  (name) => `${name} INTEGER NOT NULL DEFAULT 0 CHECK (${name} BETWEEN 0 AND 255)`,
)
const owned = (column: string, table: string) => `FOREIGN KEY(${column}) REFERENCES ${table}(ID) ON DELETE CASCADE`
const permissions = [
  ...['AddDocuments', 'EditDocuments', 'DeleteDocuments', 'ImportDocuments', 'AddStatements', 'EditStatements'],
  ...['DeleteStatements', 'EditAttributes', 'EditRegex', 'EditStatementTypes', 'EditCoders', 'EditCoderRelations'],
  ...['ViewOthersDocuments', 'EditOthersDocuments', 'ViewOthersStatements', 'EditOthersStatements'],
].map((what) => flag(`Permission${what}`, 1))
const ofStatement = (column: string) => [
  key,
  'StatementId INTEGER NOT NULL',
  'VariableId INTEGER NOT NULL',
  column,
  owned('StatementId', 'STATEMENTS'),
  owned('VariableId', 'VARIABLES'),
  'UNIQUE (StatementId, VariableId)',
]

const tables: Record<string, string[]> = {
  SETTINGS: ['Property TEXT PRIMARY KEY', 'Value TEXT NOT NULL'],
  CODERS: [
    ...[key, 'Name TEXT NOT NULL CHECK (LENGTH(Name) < 191)', ...colours],
    ...['Refresh INTEGER NOT NULL DEFAULT 0', 'FontSize INTEGER NOT NULL DEFAULT 14', 'Password TEXT NOT NULL'],
    'PopupWidth INTEGER DEFAULT 300',
    ...[flag('ColorByCoder', 0), flag('PopupDecoration', 0), flag('PopupAutoComplete', 1), ...permissions],
  ],
  DOCUMENTS: [
    ...[key, short('Title'), 'Text TEXT NOT NULL', 'Coder INTEGER', short('Author'), short('Source')],
    ...[short('Section'), "Notes TEXT NOT NULL DEFAULT ''", short('Type'), 'Date INTEGER NOT NULL'],
    owned('Coder', 'CODERS'),
  ],
  STATEMENTTYPES: [key, short('Label'), ...colours],
  VARIABLES: [
    ...[key, short('Variable'), "DataType TEXT NOT NULL DEFAULT 'short text'", 'StatementTypeId INTEGER'],
    ...[owned('StatementTypeId', 'STATEMENTTYPES'), 'UNIQUE (Variable, StatementTypeId)'],
  ],
  VARIABLELINKS: [
    ...[key, 'SourceVariableId INTEGER', 'TargetVariableId INTEGER', 'CHECK (TargetVariableId != SourceVariableId)'],
    ...[owned('SourceVariableId', 'VARIABLES'), owned('TargetVariableId', 'VARIABLES')],
  ],
  REGEXES: ['Label TEXT PRIMARY KEY CHECK (LENGTH(Label) < 191)', ...colours],
  CODERRELATIONS: [
    ...[key, 'Coder INTEGER CHECK(Coder > 0)', 'OtherCoder INTEGER CHECK(OtherCoder > 0)'],
    ...['viewStatements', 'editStatements', 'viewDocuments', 'editDocuments'].map((name) => flag(name, 1)),
    ...['CHECK (Coder != OtherCoder)', owned('Coder', 'CODERS'), owned('OtherCoder', 'CODERS')],
  ],
  STATEMENTS: [
    ...[key, 'StatementTypeId INTEGER', 'DocumentId INTEGER', 'Start INTEGER NOT NULL CHECK(Start >= 0)'],
    ...['Stop INTEGER NOT NULL CHECK(Stop >= 0)', 'Coder INTEGER', 'CHECK (Start < Stop)'],
    ...[owned('StatementTypeId', 'STATEMENTTYPES'), owned('Coder', 'CODERS'), owned('DocumentId', 'DOCUMENTS')],
  ],
  DATABOOLEAN: ofStatement('Value INTEGER NOT NULL DEFAULT 1'),
  DATAINTEGER: ofStatement('Value INTEGER NOT NULL DEFAULT 0'),
  ENTITIES: [
    ...[key, 'VariableId INTEGER NOT NULL', short('Value'), 'Red INTEGER', 'Green INTEGER', 'Blue INTEGER'],
    ...['ChildOf INTEGER CHECK(ChildOf > 0)', 'UNIQUE (VariableId, Value)'],
    ...[owned('ChildOf', 'ENTITIES'), owned('VariableId', 'VARIABLES')],
  ],
  DATASHORTTEXT: [...ofStatement('Entity INTEGER NOT NULL'), owned('Entity', 'ENTITIES')],
  DATALONGTEXT: ofStatement("Value TEXT DEFAULT ''"),
  ATTRIBUTEVARIABLES: [
    ...[key, 'VariableId INTEGER NOT NULL', short('AttributeVariable'), 'UNIQUE(VariableId, AttributeVariable)'],
    owned('VariableId', 'VARIABLES'),
  ],
  ATTRIBUTEVALUES: [
    ...[key, 'EntityId INTEGER NOT NULL', 'AttributeVariableId INTEGER NOT NULL', short('AttributeValue')],
    ...['UNIQUE (EntityId, AttributeVariableId)', owned('EntityId', 'ENTITIES')],
    owned('AttributeVariableId', 'ATTRIBUTEVARIABLES'),
  ],
}

/** An empty file of version 3, as SQL. */
export const dnaSchema = Object.entries(tables)
  .map(([name, columns]) => {
    const isColumn = (text: string) => !/^(FOREIGN|UNIQUE|CHECK)\b/.test(text)
    return `CREATE TABLE ${name} (${[...columns.filter(isColumn), ...columns.filter((text) => !isColumn(text))].join(', ')});`
  })
  .join('\n')

/** The password of every coder in a file that is written here, `demarche`, as the program keeps it: 100,000 rounds of SHA-256 behind a salt. */
export const DNA_PASSWORD = 'ZGVtYXJjaGUtZXhwb3J0IcdAyRFCf2JJd3qjMdowDinP8aauE3ZFcLmWaFWWlGky'
