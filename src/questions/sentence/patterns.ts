/** What a sentence can ask. */
export type Intent =
  | 'agree'
  | 'disagree'
  | 'compare'
  | 'said'
  | 'broke'
  | 'stance'
  | 'changed'
  | 'sides'
  | 'disputes'
  | 'contradictions'
  | 'shifts'
  | 'moved'
  | 'who'

/** A form of a sentence: `actor`, `actors` and `issue` are names in it. */
export interface Pattern {
  intent: Intent
  form: RegExp
  /** What could as well be words to search for: where a name in it is unknown, it was no sentence. */
  isLoose?: boolean
}

const ON = '(?: (?:on|about|over|regarding|concerning|as to|towards?) (?<issue>.+))?'
const A = '(?<actor>.+?)'
const ITS = "(?:’s|'s|s'|s’)"
const MUCH = '(?: the)?(?: (?:most|best|closely|often|usually|mostly|always|least))*'

/** In this order: the first whose names are all known is meant. */
export const patterns: Pattern[] = [
  of(
    'broke',
    `(?:who|which (?:members|countries|states)) (?:has |have )?(?:broke|broken|breaks?|departed|departs?|deviated|deviates?|dissented|dissents?|strayed|defected|rebelled)(?: ranks?)? (?:with|from|against|in)(?: the (?:line|position|consensus) of)? ${A}(?:${ITS} (?:line|position|consensus))?${ON}`,
  ),
  of(
    'broke',
    `(?:dissent|dissenters|rebels|rebellions?|departures|defectors) (?:in|from|within|of|against)(?: the line of)? ${A}(?:${ITS} line)?${ON}`,
  ),
  of('broke', `which members of ${A} (?:broke ranks|dissented|voted against (?:it|its line))${ON}`),
  of(
    'disagree',
    `who${MUCH} (?:disagrees?|disagreed|clash(?:es|ed)?|differs?|differed)${MUCH} (?:with|from) ${A}${ON}`,
  ),
  of('disagree', `who${MUCH} (?:votes?|voted|sides?|stands?|stood)${MUCH} against ${A}${ON}`),
  of('disagree', `(?:who are |list |show )?(?:the )?(?:opponents|enemies|adversaries|rivals|critics) of ${A}${ON}`),
  of('disagree', `(?:who are )?${A}${ITS} (?:opponents|enemies|adversaries|rivals|critics)${ON}`),
  of(
    'disagree',
    `(?:whom|who|which countries|which states) (?:does|did|do) ${A}${MUCH} disagree${MUCH} with${MUCH}${ON}`,
  ),
  of(
    'agree',
    `(?:who|which (?:countries|states|actors))(?: else)?${MUCH} (?:agrees?|agreed|votes?|voted|sides?|sided|stands?|stood|aligns?|aligned)${MUCH} (?:with|like|alongside|together with) ${A}${ON}`,
  ),
  of(
    'agree',
    `(?:who are |list |show )?(?:the )?(?:(?:closest|best|nearest) )?(?:friends|allies|partners|supporters) of ${A}${ON}`,
  ),
  of('agree', `(?:who are )?${A}${ITS} (?:(?:closest|best|nearest) )?(?:friends|allies|partners)${ON}`),
  of(
    'agree',
    `(?:whom|who|which countries|which states) (?:does|did|do) ${A}${MUCH} (?:agree|vote|side|stand)${MUCH} with${MUCH}${ON}`,
  ),
  of('agree', `(?:who|which countries|which states) (?:is|are|was|were) (?:closest|nearest) to ${A}${ON}`),
  of('said', `what (?:did|does|do|has|have) ${A} (?:say|said|tell|told|write|written)${ON}`),
  of('said', `(?:what|everything|anything) ${A} (?:said|says|has said|wrote)${ON}`),
  of('said', `(?:did|does|has) ${A} (?:ever )?(?:say|said|speak|spoken)(?: anything| a word)?${ON}`),
  of('said', `(?:the )?(?:words|quotes|quotations|statements|speeches) (?:of|by|from) ${A}${ON}`),
  of('said', `${A}${ITS} (?:words|quotes|quotations|statements|speeches)${ON}`),
  of(
    'changed',
    `(?:when |where |how |why )?(?:did|does|has|have) ${A} (?:ever )?(?:change|changed|shift|shifted|contradict|contradicted|turn|turned)(?: (?:its|his|her|their) (?:mind|stance|position|view|course|line))?(?: (?:itself|himself|herself|themselves))?${ON}`,
  ),
  of('changed', `(?:the )?(?:contradictions|shifts|changes|turns|u-turns) (?:of|by|in) ${A}${ON}`),
  of('changed', `${A}${ITS} (?:contradictions|shifts|changes|u-turns)${ON}`),
  of(
    'compare',
    `(?:how (?:far|much|often|well|closely) )?(?:do|does|did|have|has|are|is) (?<actors>.+?) (?:agree|agreed|vote alike|vote together|voted alike|differ|disagree|aligned|apart|close)(?: with (?<actor>.+?))?${ON}`,
  ),
  of(
    'compare',
    `(?:how )?(?:did|does|has|have) ${A} (?:drift|drifted|move|moved|diverge|diverged) (?:away )?(?:from|toward|towards|apart from) (?<actors>.+?)${ON}`,
  ),
  of(
    'compare',
    `(?:the )?(?:agreement|disagreement|difference|differences|distance|drift|similarity) (?:between|of) (?<actors>.+?)${ON}`,
  ),
  of('compare', `compare (?<actors>.+?)${ON}`),
  of('stance', `where (?:does|did|do) ${A} stand${ON}`),
  of(
    'stance',
    `what (?:does|did|do) ${A} (?:stand for|think|stand|want|hold|believe)(?: (?:of|for|about|on) (?<issue>.+))?`,
  ),
  of(
    'stance',
    `(?:what is |what was |what are )?(?:the )?(?:positions?|stances?|views?|votes|line|record|policy) of ${A}${ON}`,
  ),
  of(
    'stance',
    `(?:what is |what was |what are )?${A}${ITS} (?:positions?|stances?|views?|votes|line|record|policy)${ON}`,
  ),
  of('stance', `how (?:does|did|do|has) ${A} (?:vote|voted|stand)${ON}`),
  of('stance', `(?:does|did|do) ${A} (?:support|oppose|back|favou?r|reject|endorse) (?<issue>.+)`),
  of('stance', `(?:is|was|are|were) ${A} (?:for|against|in favou?r of|opposed to) (?<issue>.+)`),
  of(
    'sides',
    `who (?:is|was|are|were) (?:for (?:and|or) against|for|against|torn on|divided on|in favou?r of|opposed to|neutral on) (?<issue>.+)`,
  ),
  of(
    'sides',
    `who (?:supports?|supported|opposes?|opposed|backs?|backed|favou?rs?|favou?red|rejects?|rejected|endorses?|endorsed) (?<issue>.+)`,
  ),
  of(
    'sides',
    `who (?:votes?|voted|abstains?|abstained|stands?|stood|spoke)(?: (?:for|against|on|about|in))? (?<issue>.+)`,
  ),
  of(
    'sides',
    `(?:support|opposition|supporters|opponents|votes|positions|stances|views)(?: (?:for|to|of|on|about|against)) (?<issue>.+)`,
  ),
  of('disagree', `who (?:opposes?|opposed|rejects?|rejected) ${A}${ON}`),
  of('agree', `who (?:supports?|supported|backs?|backed) ${A}${ON}`),
  of(
    'contradictions',
    `who (?:has |have )?(?:contradicts?|contradicted)(?: (?:themselves|himself|herself|itself|their own words))?${ON}`,
  ),
  of('contradictions', `(?:the |all )?contradictions${ON}`),
  of(
    'shifts',
    `who (?:has |have )?(?:changes?|changed|shifts?|shifted|turned)(?: (?:their|its|his|her|a) (?:minds?|stances?|positions?|views?|sides?))?${ON}`,
  ),
  of('shifts', `(?:the |all )?(?:changes of (?:stance|mind|position)|shifts|u-turns)${ON}`),
  of(
    'disputes',
    `who (?:disagrees?|disagreed|clashes|clashed|argues)(?: with (?:whom|each other|one another))? (?:on|about|over) (?<issue>.+)`,
  ),
  of('disputes', `(?:disagreements?|disputes?|conflicts?) (?:on|about|over) (?<issue>.+)`),
  of('moved', `how (?:did|has|have) (?<issue>.+?) (?:moved?|changed?|gone|go|developed?|evolved?)`),
  of('moved', `(?:the )?(?:history|development|evolution|course) of (?<issue>.+)`),
  of('who', `who (?:is|was) (?:a member of|in|part of) ${A}`),
  of('who', `(?:who|what) (?:is|was|are) ${A}`),
  of('who', `(?:the )?(?:members?|posts?|officials|ambassadors?|ministers?) (?:of|in) ${A}`),
  of('who', `who (?:belongs to|represents|speaks for) ${A}`),
  of('who', `(?:what|which) (?:posts?|offices?|roles?) (?:did|does|has) ${A} (?:hold|held|have)`),
  { ...of('compare', `(?<actors>.+?(?:,| (?:vs\\.?|versus|and|against|or|&)) .+?)${ON}`), isLoose: true },
  { ...of('stance', `${A} (?:on|about) (?<issue>.+)`), isLoose: true },
  {
    ...of(
      'stance',
      `(?:what is |what was |what are )?${A} (?:positions?|stances?|views?|votes|policy|record|attitude)${ON}`,
    ),
    isLoose: true,
  },
]

function of(intent: Intent, form: string): Pattern {
  return { intent, form: new RegExp(`^${form}$`, 'iu') }
}
