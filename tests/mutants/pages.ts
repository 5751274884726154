import type { Mutant } from './mutant.ts'

const pages = 'tests/conformance/graphPages.test.ts'
const sentence = 'tests/unit/sentence.test.ts'

export const mutants: Mutant[] = [
  // Names are text.
  {
    file: 'src/pages/shared/html.ts',
    find: '.replaceAll(/[&<>"\']/g, (letter) => ESCAPES[letter] ?? letter)',
    replace: '',
    test: pages,
    named: 'takes hostile names for text',
  },
  // One section that is refused leaves the others.
  {
    file: 'src/pages/shared/page.ts',
    find: 'return refused(error)',
    replace: 'throw error',
    test: pages,
    named: 'says which section costs too much',
  },
  // No page elsewhere has pages made.
  {
    file: 'src/http/graphPages.ts',
    find: 'if (isFromElsewhere(request, origins))',
    replace: 'if (false)',
    test: pages,
    named: 'is not made for a page elsewhere',
  },
  // The positions of some actors are picked up to a number of them.
  {
    file: 'src/graph/sliceLedger.ts',
    find: 'if (rows.size === most) return null',
    replace: '',
    test: 'tests/conformance/ledger.test.ts',
    named: 'is picked for some actors',
  },
  // What a sentence may be.
  {
    file: 'src/questions/sentence/sentence.ts',
    find: 'if (sentence.length > LONGEST_SENTENCE) return null',
    replace: '',
    test: sentence,
    named: 'is none, but words to search for',
  },
  {
    file: 'src/questions/sentence/sentence.ts',
    find: 'return found && (!isJoined || plain(found.name) === plain(words)) ? found : null',
    replace: 'return found',
    test: sentence,
    named: 'takes several names for one only to the letter',
  },
]
