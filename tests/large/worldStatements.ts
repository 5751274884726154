import { createHash } from 'node:crypto'
import type { Value } from '../../src/model/labels.ts'
import { type Dice, times } from '../support/dice.ts'
import { dated, from, MANY, pad, someDate, type Thing, to, type WorldLink } from './things.ts'

const STANCES = ['SUPPORT', 'OPPOSE', 'SUPPORT', 'OPPOSE', 'ABSTAIN', 'NEUTRAL', 'MIXED', 'NONE']
const POLARITY: Record<string, number> = { SUPPORT: 1, OPPOSE: -1, ABSTAIN: 0, NEUTRAL: 0, MIXED: 0 }
export const VOTED = ['SUPPORT', 'OPPOSE', 'ABSTAIN']
const MODES = ['STATEMENT', 'VOTE', 'ACTION']

/** Events, sources, statements, quotations, and the positions that they show. */
export function statements(dice: Dice, hub: number): Thing[] {
  const quoted = quotations()
  return [...events(dice), ...sources(dice, quoted), ...said(dice), ...quoted, ...positions(dice, hub)]
}

function events(dice: Dice): Thing[] {
  return times(MANY, (index): Thing => {
    const [id, date] = [`e${index}`, someDate(dice)]
    const on = dated('date', 'date', date)
    return {
      id,
      type: 'Event',
      props: { name: `Event ${id}`, kind: 'OTHER', ...on, sortKey: `${on.dateEarliest} ${id}` },
      links:
        index === 0
          ? everyone((who) => [from('ATTENDED', `p${who}`), to('ORGANIZED_BY', `o${who}`)])
          : [from('ATTENDED', 'c1'), to('ORGANIZED_BY', 'o0')],
    }
  })
}

/** The text of each begins with the words that are quoted from it. */
function sources(dice: Dice, quoted: Thing[]): Thing[] {
  const opening = new Map<string, string>()
  for (const { props, links } of quoted) {
    const source = links.find(({ type }) => type === 'FOUND_IN')?.other ?? ''
    if (props.verified) opening.set(source, (opening.get(source) ?? '') + String(props.exact).padEnd(SLOT))
  }
  return times(MANY, (index): Thing => {
    const [id, date] = [`s${index}`, someDate(dice)]
    // After all that is said in them.
    const on = dated('publishedOn', 'published', `${2010 + (Number(date.slice(0, 4)) % 16)}${date.slice(4)}`)
    const text = `${opening.get(id) ?? ''}The text of ${id}`
    const sha256 = createHash('sha256').update(text).digest('hex')
    return {
      id,
      type: 'Source',
      props: { headline: `Headline ${id}`, language: 'en', sha256, ...on, sortKey: `${on.publishedEarliest} ${id}` },
      links: [to('PUBLISHED_BY', 'o0')],
      text,
    }
  })
}

/** What `p1` said at `e0` of `c1`, in answer to `v0`, which addresses and mentions everyone there is. */
function said(dice: Dice): Thing[] {
  return times(MANY, (index): Thing => {
    const [id, date] = [`v${index}`, someDate(dice)]
    const on = dated('statedAt', 'stated', date)
    return {
      id,
      type: 'Statement',
      props: { summary: `Statement ${id}`, roleCheck: 'UNKNOWN', ...on, sortKey: `${on.statedEarliest} ${id}` },
      links: [
        from('MADE', 'p1'),
        to('AT', 'e0'),
        to('ON_BEHALF_OF', 'c0'),
        ...(index === 0
          ? everyone((who) => [to('ADDRESSES', `c${who}`), to('MENTIONS', `p${who}`)])
          : [to('ANSWERS', 'v0'), to('MENTIONS', 'c1'), to('ADDRESSES', `o${index}`)]),
      ],
    }
  })
}

/** Quoted words have so many characters of their source's text to themselves. */
const SLOT = 20

/**
 * MANY of them carry `v0` from `s0`, MANY each another statement from another source, and MANY each another from `s1`; as many more are in the text
 * of no source, and said to be from `s0`.
 */
function quotations(): Thing[] {
  const filled = new Map<string, number>()
  const verified = times(3 * MANY, (index): Thing => {
    const source = index < MANY ? 's0' : index < 2 * MANY ? `s${index - MANY}` : 's1'
    const start = (filled.get(source) ?? 0) * SLOT
    filled.set(source, start / SLOT + 1)
    const exact = `words number ${index}`
    const props = { exact, start, end: start + exact.length, verified: true }
    return quotation(index, source, index < MANY ? 0 : index % MANY, props, pad(start, 9))
  })
  const others = times(MANY, (index) => {
    const props = { exact: `unseen words ${index}`, verified: false }
    return quotation(3 * MANY + index, 's0', index, props, '')
  })
  return [...verified, ...others]
}

function quotation(
  index: number,
  source: string,
  statement: number,
  props: Record<string, Value>,
  order: string,
): Thing {
  const id = `q${index}`
  return {
    id,
    type: 'Quotation',
    props: {
      prefix: '',
      suffix: '',
      kind: 'DIRECT',
      ...props,
      sortKey: [source, order, id].filter((part) => part !== '').join(' '),
    },
    links: [from('QUOTED_AS', `v${statement}`), to('FOUND_IN', source)],
  }
}

/**
 * First those of the hub, in a told order where they are dated, each taking back the one before; then one of every actor; then more
 * of a few, MANY of which take back one; then votes.
 */
function positions(dice: Dice, many: number): Thing[] {
  const hub = times(many, (index) => {
    const date =
      index % 50 === 0 ? null : `${2000 + (index % 10)}-${pad(1 + (index % 12), 2)}-${pad(1 + (index % 28), 2)}`
    const made = position(`x${index}`, 'p0', 'i0', STANCES[index % 8] as string, MODES[index % 3] as string, date, [
      to('ON_BEHALF_OF', 'c0'),
      to('TOWARD', 'c1'),
      to('AT', 'e0'),
      to('FOUND_IN', 's0'),
      ...(index === 0 ? [] : [to('SUPERSEDES', `x${index - 1}`)]),
    ])
    return date === null ? made : { ...made, props: { ...made.props, sequence: index } }
  })
  const each = times(4 * MANY, (index) => {
    const actor = `${'pcob'[index % 4]}${Math.floor(index / 4)}`
    const some = Math.floor(index / 4)
    return other(dice, index === 13 ? BIG : `x${many + index}`, actor, `i${some % MANY}`, [
      to('TOWARD', `c${some}`),
      to('FOUND_IN', `s${some}`),
      to('AT', `e${some}`),
      to('ON_BEHALF_OF', `c${some}`),
    ])
  })
  const more = times(3 * MANY, (index) => {
    const id = `x${many + 4 * MANY + index}`
    const actor = dice.of(['c0', 'o0', `c${dice.below(40)}`, `o${dice.below(40)}`, `p${3 + dice.below(60)}`, 'b0'])
    const issue = dice.of([
      'i1',
      `i${dice.below(30)}`,
      `i${dice.below(300)}`,
      `d${dice.below(13)}`,
      `t${dice.below(9)}`,
    ])
    const links = [
      ...(index < MANY ? [to('SUPERSEDES', BIG)] : []),
      ...(index % 2 === 0
        ? [to('TOWARD', dice.of(['c2', 'o3'])), to('ON_BEHALF_OF', `${dice.of(['c', 'c', 'b'])}${dice.below(40)}`)]
        : []),
      ...(index % 3 === 0 ? [to('SHOWN_BY', 'v0'), to('WORDED_IN', 'q1')] : [to('SHOWN_BY', `v${dice.below(MANY)}`)]),
      ...(index % 5 === 0 ? [to('AT', `e${dice.below(40)}`), to('FOUND_IN', `s${dice.below(40)}`)] : []),
    ]
    return other(dice, id, actor, issue, links)
  })
  const votes = times(MANY, (index) =>
    position(
      `y${index}`,
      `c${index}`,
      `i${index % 40}`,
      dice.of(VOTED),
      'VOTE',
      `2005-${pad(1 + (index % 12), 2)}-11`,
      [to('AT', `e${index % 7}`)],
    ),
  )
  return [...hub, ...each, ...more, ...votes]
}

/** The position that has MANY of what others have one of. */
export const BIG = 'big'

function other(dice: Dice, id: string, actor: string, issue: string, links: WorldLink[]): Thing {
  const date = dice.below(20) === 0 ? null : someDate(dice)
  const all = [
    ...links,
    ...(id === BIG ? everyone((who) => [to('TOWARD', `b${who}`), to('WORDED_IN', `q${who}`)]) : []),
  ]
  const made = position(id, actor, issue, dice.of(STANCES), dice.of(MODES), date, all)
  return dice.below(2) === 0 ? made : { ...made, props: { ...made.props, summary: `Summary of ${dice.below(50)}` } }
}

export function position(
  id: string,
  actor: string,
  issue: string,
  stance: string,
  mode: string,
  date: string | null,
  links: WorldLink[],
): Thing {
  const on = dated('statedAt', 'stated', date)
  const polarity: Record<string, Value> = stance in POLARITY ? { polarity: POLARITY[stance] as number } : {}
  return {
    id,
    type: 'Position',
    props: { stance, ...polarity, conditional: false, mode, ...on, sortKey: `${on.statedEarliest ?? ''} ${id}` },
    links: [from('TOOK', actor), to('ON', issue), ...links],
  }
}

function everyone(links: (who: number) => WorldLink[]): WorldLink[] {
  return times(MANY, links).flat()
}
