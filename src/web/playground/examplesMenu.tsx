import { useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { Kind, parse } from 'graphql'
import type { KeyboardEvent } from 'react'
import type { Example } from '../build/examples.ts'

/** The pane beside the editor that lists the examples by group. */
export function makeExamplesPlugin(examples: Example[]) {
  return { title: 'Examples', icon: ExamplesIcon, content: () => <ExamplesMenu examples={examples} /> }
}

function ExamplesMenu({ examples }: { examples: Example[] }) {
  const { run } = useGraphiQLActions()
  const choose = useChoose(examples)
  const query = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.query)
  const runOnEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run()
  }
  return (
    <section className="examples" aria-label="Examples" onKeyDown={runOnEnter}>
      <h2>Examples</h2>
      <p>Choose a question, then run it with the round button or Ctrl-Enter.</p>
      {[...new Set(examples.map(({ group }) => group))].map((group) => (
        <section key={group} aria-label={group}>
          <h3>{group}</h3>
          <ul>
            {examples
              .filter((example) => example.group === group)
              .map((example) => (
                <li key={example.slug}>
                  <button
                    type="button"
                    aria-current={example.query === query ? 'true' : undefined}
                    onClick={() => choose(example)}
                  >
                    {example.question}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

/** Puts an example into the open tab, or into a new one where that would overwrite something the reader wrote. */
function useChoose(examples: Example[]) {
  const { addTab, setOperationFacts, updateActiveTabValues } = useGraphiQLActions()
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    responseEditor: state.responseEditor,
  }))
  return ({ query, variables }: Example) => {
    const open = { query: queryEditor?.getValue() ?? '', variables: variableEditor?.getValue() ?? '' }
    const isExample = examples.some((example) => example.query === open.query && example.variables === open.variables)
    if (!isExample && open.query.trim() !== '') addTab()
    queryEditor?.setValue(query)
    variableEditor?.setValue(variables)
    responseEditor?.setValue('')
    updateActiveTabValues({ query, variables, response: null })
    // GraphiQL finds these a moment after the text changed; run before then, it would name the former operation.
    const documentAST = parse(query)
    const operations = documentAST.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    setOperationFacts({ documentAST, operations, operationName: operations[0]?.name?.value })
  }
}

function ExamplesIcon() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="M4 5h16v11H11l-4 4v-4H4z" strokeLinejoin="round" />
      <path d="M8 9h8M8 12h5" strokeLinecap="round" />
    </svg>
  )
}
