import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesShown, filesToShow, refill } from '../corpus/page.ts'

const file = join(import.meta.dirname, '../../docs/questions.md')
/** Set to write the queries and the recorded answers into the page. */
const recording = process.env.RECORD === 'true'

describe('docs/questions.md', () => {
  it('shows every question and its answer', () => {
    expect(filesShown(readFileSync(file, 'utf8'))).toEqual(filesToShow())
  })

  it('shows them as they are', () => {
    const page = readFileSync(file, 'utf8')
    if (recording) writeFileSync(file, refill(page))
    expect(readFileSync(file, 'utf8')).toBe(refill(page))
  })
})
