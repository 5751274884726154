import type { Intent } from '../../questions/sentence/patterns.ts'
import type { Asked } from '../../questions/sentence/sentence.ts'
import { namesOf } from '../compare/compared.ts'
import { pathOf } from '../shared/words.ts'

type Finding = 'contradictions' | 'shifts'

/** The section of a page that answers. */
const anchors: Record<Exclude<Intent, Finding>, string> = {
  agree: 'ties',
  disagree: 'ties',
  compare: 'periods',
  said: 'latest',
  broke: 'ranks',
  stance: 'topics',
  changed: 'changes',
  sides: 'sides',
  disputes: 'disagreements',
  moved: 'moved',
  who: 'belongs',
}

/** The path of the page that answers, below the start page. What was asked goes along, and as what it was understood. */
export function answerTo(asked: Asked, sentence: string): string {
  const { intent, actors, issue, from, to, byDecade } = asked
  const [actor] = actors
  const rest = { from, to, as: intent, asked: sentence }
  // Of everybody, which no page is about.
  if (intent === 'contradictions' || intent === 'shifts')
    return print('explorer', {
      view: 'findings',
      find: intent.toUpperCase(),
      issue: issue?.id,
      statedFrom: from,
      statedTo: to,
    })
  if (intent === 'compare') {
    const by = byDecade ? 'decade' : null
    return print('compare', { ...namesOf(actors), issue: issue?.id, by, ...rest }, anchors[intent])
  }
  if (actor)
    return print(
      pathOf('actor', actor.id),
      { issue: issue?.id, ...rest },
      issue && intent === 'stance' ? 'standing' : anchors[intent],
    )
  return print(pathOf('issue', issue?.id ?? ''), rest, anchors[intent])
}

function print(path: string, params: Record<string, string | null | undefined>, anchor = ''): string {
  const given = Object.entries(params).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return `${path}?${new URLSearchParams(given as [string, string][])}${anchor === '' ? '' : `#${anchor}`}`
}
