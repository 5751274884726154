import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { useState } from 'react'
import type { Example } from '../build/examples.ts'
import { askServer } from './askServer.ts'
import { CopyLink } from './copyLink.tsx'
import { makeExamplesPlugin } from './examplesMenu.tsx'
import { Mend } from './mend.tsx'
import type { Permalink } from './permalink.ts'
import { SetUp } from './setUp.tsx'

/** GraphiQL on this server, the examples beside the editor. Opens with the link's query, else the last session, else the first example. */
export function Playground({ examples, start }: { examples: Example[]; start: Permalink }) {
  // GraphiQL compares its plugins by identity: they are made once.
  const [plugins] = useState(() => [makeExamplesPlugin(examples), HISTORY_PLUGIN])
  const opened: Session | undefined = start.query === undefined ? (lastSession() ?? examples[0]) : start
  return (
    <GraphiQL
      fetcher={askServer}
      plugins={plugins}
      visiblePlugin={plugins[0]}
      initialQuery={opened?.query}
      initialVariables={opened?.variables}
      defaultQuery=""
      defaultEditorToolsVisibility="variables"
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <CopyLink />
        <SetUp start={start} />
        <Mend />
      </GraphiQL.Logo>
    </GraphiQL>
  )
}

interface Session {
  query?: string
  variables?: string
}

/**
 * What stood in the editors last; null at a first visit. GraphiQL keeps it with its tabs, and would bring back the query without
 * its variables.
 */
function lastSession(): Session | null {
  try {
    const stored = localStorage.getItem('graphiql:tabState')
    if (stored === null) return null
    const { tabs, activeTabIndex } = JSON.parse(stored)
    const { query, variables } = tabs[activeTabIndex]
    return { query: query ?? undefined, variables: variables ?? undefined }
  } catch {
    // A browser that refuses storage keeps no session; one that cannot be read is GraphiQL's to judge.
    return null
  }
}
