import { describe, expect, it } from 'vitest'
import { motionName, motionText } from '../../src/imports/unvotes/motionName.ts'

/** Roll calls of the General Assembly as the source has them. */
const real: [unres: string, title: string, description: string, year: string, name: string][] = [
  ['R/11/46', 'WEST IRIAN', 'TO ADOPT A GENERAL COMMITTEE RECOMMENDATION', '1956', 'R/11/46: West Irian (1956)'],
  ['R/16/889A', 'SOUTH AFRICA, SANCTIONS', '', '1961', 'R/16/889A: South Africa, Sanctions (1961)'],
  ['R/6/326A', 'U.N. FORCE', '', '1952', 'R/6/326A: U.N. Force (1952)'],
  ['R/34/7D', 'GAOR-33-13E PROVISIONS', '', '1979', 'R/34/7D: GAOR-33-13E Provisions (1979)'],
  ['R/39/73', 'LAW OF THE SEA', '', '1984', 'R/39/73: Law of the Sea (1984)'],
  ['', 'U.N. PEACEKEEPING, VOTING ISSUE', '', '1966', 'U.N. Peacekeeping, Voting Issue (1966)'],
  [
    'R/58/123',
    'Special assistance for the economic recovery and reconstruct',
    'Special assistance for the economic recovery and reconstruction of the Democratic Republic of the Congo',
    '2003',
    'R/58/123: Special assistance for the economic recovery and… (2003)',
  ],
  [
    'R/53/77U',
    '',
    'The President (interpretation from Spanish): Draftresolution T, _Illicit traffic in small arms,<d3> was adoptedthe First Committee without a vote. May',
    '1998',
    'R/53/77U: Draftresolution T, _Illicit traffic in small arms,<d3> was… (1998)',
  ],
  [
    'R/52/38O',
    '',
    'The President: I shall now put to the vote operative paragraph 2. A recorded vote has been requested. A',
    '1997',
    'R/52/38O: Operative paragraph 2. A recorded vote has been requested. A (1997)',
  ],
  ['R/1/1', '', '', '1946', 'R/1/1: A motion that the source does not name (1946)'],
]

describe('the name of a motion', () => {
  it.each(real)('%s %s %s', (unres, short_title, description, year, name) => {
    expect(motionName({ unres, short_title, description }, year)).toBe(name)
    expect(name.length).toBeLessThanOrEqual(80)
  })

  it('leaves the whole text to the description', () => {
    const [title, description] = ['WEST IRIAN', 'TO ADOPT A GENERAL COMMITTEE RECOMMENDATION']
    expect(motionText({ short_title: title, description })).toBe(`${title}: ${description}`)
    expect(motionText({ short_title: 'Missiles', description: 'Missiles: a report' })).toBe('Missiles: a report')
    expect(motionText({ short_title: title, description: '' })).toBe(title)
    expect(motionText({})).toBeUndefined()
  })
})
