import { useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { useEffect } from 'react'
import type { Permalink } from './permalink.ts'

/** Draws nothing: brings GraphiQL's own state to what the link asks for, and keeps it in step with the system. */
export function SetUp({ start }: { start: Permalink }) {
  useStart(start)
  useWrappedLines()
  useSystemTheme()
  return null
}

/** GraphiQL has no way to be started with a pane or with an operation, only to be switched to them. */
function useStart({ docs, operationName }: Permalink) {
  const { setOperationName, setVisiblePlugin } = useGraphiQLActions()
  const documentation = useGraphiQL((state) => state.referencePlugin)
  useEffect(() => {
    if (docs) setVisiblePlugin(documentation)
    if (operationName) setOperationName(operationName)
  }, [docs, documentation, operationName, setOperationName, setVisiblePlugin])
}

function useWrappedLines() {
  const queryEditor = useGraphiQL((state) => state.queryEditor)
  useEffect(() => queryEditor?.updateOptions({ wordWrap: 'on' }), [queryEditor])
}

/** GraphiQL reads the system's light or dark once; this follows a change. */
function useSystemTheme() {
  const { setTheme } = useGraphiQLActions()
  const theme = useGraphiQL((state) => state.theme)
  useEffect(() => {
    if (theme !== null) return
    const system = matchMedia('(prefers-color-scheme: dark)')
    const follow = () => setTheme(null)
    system.addEventListener('change', follow)
    return () => system.removeEventListener('change', follow)
  }, [theme, setTheme])
}
