import { useGraphiQL } from '@graphiql/react'
import { useState } from 'react'
import { makePermalink } from '../shared/permalink.ts'

/** The button that copies a link to the open query. */
export function CopyLink() {
  const [outcome, setOutcome] = useState('')
  const { queryEditor, variableEditor, operationName } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    operationName: (state.operations?.length ?? 0) > 1 ? state.operationName : undefined,
  }))
  const copy = async () => {
    const query = queryEditor?.getValue()
    const variables = variableEditor?.getValue()
    const link = makePermalink(location.origin + location.pathname, { query, variables, operationName })
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
