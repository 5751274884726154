import { useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { useEffect, useState } from 'react'
import { makePermalink } from './permalink.ts'

/** Copies a link to the open query. `operationName` is the one that the page's own link chose. */
export function CopyLink({ operationName }: { operationName?: string }) {
  const { setOperationName } = useGraphiQLActions()
  const [outcome, setOutcome] = useState('')
  const { queryEditor, variableEditor, chosen } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    chosen: (state.operations?.length ?? 0) > 1 ? state.operationName : undefined,
  }))
  useEffect(() => {
    if (operationName) setOperationName(operationName)
  }, [operationName, setOperationName])
  const copy = async () => {
    const link = makePermalink(location.origin + location.pathname, {
      query: queryEditor?.getValue(),
      variables: variableEditor?.getValue(),
      operationName: chosen,
    })
    setOutcome(await putOnClipboard(link))
    setTimeout(() => setOutcome(''), 4000)
  }
  return (
    <div className="copy-link">
      <span role="status">{outcome}</span>
      <button type="button" onClick={copy}>
        Copy link
      </button>
    </div>
  )
}

async function putOnClipboard(link: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(link)
    return 'Link copied'
  } catch {
    // Browsers offer no clipboard to a page that came over plain HTTP from another machine.
    history.replaceState(null, '', link)
    return 'The link is in the address bar'
  }
}
