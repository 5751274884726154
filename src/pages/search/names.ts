import type { Ask } from '../../api/asking.ts'
import { pageNamedQuery, pageTopicsQuery, type SearchNamesQuery, searchNamesQuery } from '../../generated/documents.ts'
import { latinWords } from '../../model/tokens.ts'
import { countryCalled } from '../../questions/sentence/demonyms.ts'
import type { Names } from '../../questions/sentence/sentence.ts'

type Hit = SearchNamesQuery['search'][number]

/** What a search takes. */
const MOST_WORDS = 8
const SHORTEST_STEM = 5

/** The names of the graph for sentences: what a search finds, where it names the whole thing first, and topics before the roll calls on them. */
export function namesIn(ask: Ask): Names {
  const countryOfPeople = async (words: string) => {
    const id = countryCalled(words)
    if (id === undefined) return null
    const [node] = (await ask(pageNamedQuery, { ids: [id] })).nodes
    return node?.__typename === 'Country' ? { id: node.id, name: node.name } : null
  }
  const find = async (words: string, types: ('PERSON' | 'COUNTRY' | 'ORGANIZATION' | 'BLOC' | 'ISSUE')[]) => {
    const many = latinWords(words).length
    if (many === 0 || many > MOST_WORDS) return []
    const { search } = await ask(searchNamesQuery, { text: words, types })
    return search
  }
  return {
    async actors(words) {
      const hits = await find(words, ['PERSON', 'COUNTRY', 'ORGANIZATION', 'BLOC'])
      const same = hits.find(({ text }) => isSame(text, words))
      // `American` begins American Samoa, and is none.
      return named(same) ?? (await countryOfPeople(words)) ?? named(hits[0])
    },
    async issues(words) {
      const { issues } = await ask(pageTopicsQuery, {})
      const topic =
        issues.nodes.find(({ name }) => isSame(name, words)) ??
        issues.nodes.find(({ name }) => sharesStems(words, name))
      if (topic) return topic
      const hits = await find(words, ['ISSUE'])
      return named(hits.find(({ text }) => isSame(text, words)) ?? hits.find(isTopic) ?? hits[0])
    },
  }
}

function named(hit: Hit | undefined): { id: string; name: string } | null {
  return hit && 'name' in hit.node ? { id: hit.node.id, name: hit.node.name } : null
}

function isTopic({ node }: Hit): boolean {
  return node.__typename === 'Issue' && node.kind === 'TOPIC'
}

function isSame(one: string, other: string): boolean {
  return latinWords(one).join(' ') === latinWords(other).join(' ')
}

/** Whether every word begins as a word of the name does, but for its ending: `Palestine` in `Palestinian conflict`. */
function sharesStems(words: string, name: string): boolean {
  const inName = latinWords(name)
  return latinWords(words).every((word) => {
    const stem = word.slice(0, Math.max(SHORTEST_STEM, word.length - 3))
    return inName.some((other) => other === word || (stem.length >= SHORTEST_STEM && other.startsWith(stem)))
  })
}
