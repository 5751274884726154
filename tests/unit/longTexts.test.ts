import { expect, it } from 'vitest'
import { show } from '../../src/errors.ts'
import { spreadsheetRow } from '../../src/exports/print/csv.ts'
import { xml } from '../../src/exports/print/xml.ts'
import { isWebAddress } from '../../src/model/address.ts'
import { brokenLines, foldText } from '../../src/model/foldText.ts'
import { slugOf } from '../../src/model/ids.ts'
import { compareAs, keysOfName } from '../../src/model/likeness.ts'
import { orderForm } from '../../src/model/nameOrder.ts'
import { parsePartialDate } from '../../src/model/partialDate.ts'
import { makeSearchable } from '../../src/model/quote.ts'
import { latinWords, tokensOf, wordsOf } from '../../src/model/tokens.ts'
import { understand } from '../../src/questions/sentence/sentence.ts'

/** What reads texts that strangers wrote. A pattern that goes back over what it has read takes minutes for these, and not milliseconds. */
const readers: Record<string, (text: string) => unknown> = {
  show,
  xml,
  isWebAddress: (text) => isWebAddress(`http://${text}`),
  brokenLines,
  foldText: (text) => foldText(text, 'HYPHEN'),
  slugOf,
  'keys of a name': (text) => keysOfName(compareAs(text)),
  orderForm,
  parsePartialDate: (text) => [parsePartialDate(text), parsePartialDate(`2013-${text}`)],
  makeSearchable,
  tokensOf,
  wordsOf,
  latinWords,
  'a row of a sheet': (text) => spreadsheetRow([text, `=${text}`]),
  understand: (text) => understand(text, { find: async () => null } as never),
}
const LONG = 20_000
const pieces = ['a', ' ', '-', '\n', '-\n', 'a ', '(', '"', '&', '0', 'e\u0301', '\u0301', '中', '\u00ad', '. ', "'s "]
/** So many milliseconds of work are no matter, however they come about. */
const LITTLE = 100

it.each(Object.entries(readers))('%s takes no more than in proportion for a long text', async (_, read) => {
  const timeOf = async (piece: string, length: number) => {
    const before = process.cpuUsage()
    await read(`${piece.repeat(length / piece.length)}\u0001x`)
    return process.cpuUsage(before).user / 1000
  }
  for (const piece of pieces) {
    const [quarter, whole] = [await timeOf(piece, LONG / 4), await timeOf(piece, LONG)]
    // Four times as much in proportion, sixteen times where every letter is read for every other.
    const isFair = whole < LITTLE || whole < 10 * quarter
    expect([piece, isFair]).toEqual([piece, true])
  }
})
