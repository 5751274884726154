import { useMonaco } from '@graphiql/react'
import { useEffect } from 'react'

/** Draws nothing: mends what keeps readers out of GraphiQL, who see little or hear the page. */
export function Mend() {
  useReadableDark()
  useListOfQueries()
  return null
}

/** The dark theme under GraphiQL's own name for it, with comments and line numbers that stand out from the ground. */
function useReadableDark() {
  const monaco = useMonaco((state) => state.monaco)
  useEffect(() => {
    monaco?.editor.defineTheme('graphiql-DARK', {
      base: 'vs-dark',
      inherit: true,
      colors: {
        'editor.background': '#ffffff00',
        'editorLineNumber.foreground': '#a3afc6',
        'scrollbar.shadow': '#ffffff00',
        'textLink.foreground': accent,
        'textLink.activeForeground': accent,
        'editorLink.activeForeground': accent,
        'editorHoverWidget.background': ground,
        'editorSuggestWidget.background': ground,
        'editorSuggestWidget.selectedBackground': tint,
        'editorSuggestWidget.selectedForeground': accent,
        'editorWidget.background': ground,
        'menu.background': ground,
        'menu.selectionBackground': tint,
        'menu.selectionForeground': accent,
        'quickInput.background': ground,
        'list.hoverBackground': tint,
        'list.highlightForeground': accent,
        focusBorder: accent,
      },
      rules: [
        { token: 'comment', foreground: '#8fc27a' },
        { token: 'argument.identifier.gql', foreground: '#a9a4ff' },
      ],
    })
  }, [monaco])
}

const accent = '#86b6ff'
const ground = '#212a3b'
const tint = '#86b6ff29'

/**
 * GraphiQL's tabs are buttons inside of tabs, which a screen reader cannot enter. They become what they are: a list of
 * buttons, of which one is the current. React sets the attributes of a tab again when it changes, so each change is followed.
 */
function useListOfQueries() {
  useEffect(() => {
    const mendAll = () => {
      document.querySelector('.graphiql-tabs[role=tablist]')?.setAttribute('role', 'list')
      for (const tab of document.querySelectorAll('.graphiql-tab')) mendTab(tab)
    }
    const observer = new MutationObserver(mendAll)
    const root = document.querySelector('.graphiql-container') ?? document.body
    observer.observe(root, { subtree: true, childList: true, attributeFilter: ['aria-selected', 'role'] })
    mendAll()
    return () => observer.disconnect()
  }, [])
}

function mendTab(tab: Element): void {
  if (tab.getAttribute('role') !== 'listitem') tab.setAttribute('role', 'listitem')
  const selected = tab.getAttribute('aria-selected')
  if (selected === null) return
  tab.removeAttribute('aria-selected')
  tab.querySelector('.graphiql-tab-button')?.setAttribute('aria-current', selected)
}
