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
  const first = start.query === undefined && !hasSession() ? examples[0] : undefined
  return (
    <GraphiQL
      fetcher={askServer}
      plugins={plugins}
      visiblePlugin={plugins[0]}
      initialQuery={start.query ?? first?.query}
      initialVariables={start.variables ?? first?.variables}
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

function hasSession(): boolean {
  try {
    return localStorage.getItem('graphiql:tabState') !== null
  } catch {
    // A browser that refuses storage keeps no session.
    return false
  }
}
