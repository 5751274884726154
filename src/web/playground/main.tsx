import './workers.ts'
import { createRoot } from 'react-dom/client'
import type { Example } from '../build/examples.ts'
import { readPermalink } from './permalink.ts'
import { Playground } from './playground.tsx'

const root = document.getElementById('root')
if (root) {
  const examples: Example[] = JSON.parse(root.dataset.examples ?? '[]')
  createRoot(root).render(<Playground examples={examples} start={readPermalink(location, examples)} />)
}
