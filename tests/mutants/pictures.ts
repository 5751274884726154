import type { Mutant } from './mutant.ts'

const saved = 'tests/unit/savedPictures.test.ts'
const pages = 'tests/browser/pages.test.ts'
const share = 'tests/http/sharePictures.test.ts'
const card = 'tests/unit/shareCard.test.ts'
const browser = 'tests/browser/savedPictures.test.ts'

export const mutants: Mutant[] = [
  // A picture that was changed is told as that.
  {
    file: 'src/web/explorer/saved/seal.ts',
    find: "hash === claimed ? 'whole' : 'altered'",
    replace: "'whole'",
    test: saved,
    named: 'is caught',
  },
  {
    file: 'src/web/explorer/saved/seal.ts',
    find: 'chunk.isSound && text.startsWith(FIELD)',
    replace: 'text.startsWith(FIELD)',
    test: saved,
    named: 'checksum of its own chunk',
  },
  // So much a picture carries, and so much is told and read of it.
  {
    file: 'src/web/explorer/saved/made.ts',
    find: 'rows: rows.slice(0, MOST_ROWS).map(({ cells }) => cells)',
    replace: 'rows: rows.map(({ cells }) => cells)',
    test: saved,
    named: 'carries the first rows',
  },
  {
    file: 'src/web/explorer/saved/made.ts',
    find: 'rows: rows.slice(0, MOST_ROWS).map((row) => row.map(cellOf))',
    replace: 'rows: rows.map((row) => row.map(cellOf))',
    test: saved,
    named: 'is read back',
  },
  {
    file: 'src/web/explorer/saved/changes.ts',
    find: 'rows.slice(0, TOLD)',
    replace: 'rows',
    test: saved,
    named: 'carries the first rows',
  },
  {
    file: 'src/web/explorer/saved/opener.ts',
    find: 'file.size > MOST_MB * 1_000_000',
    replace: 'false',
    test: browser,
  },
  // Pictures of pages: one thread, a short line, no page elsewhere, no letter that the font has not.
  {
    file: 'src/workers/pool.ts',
    find: 'if (queue.length >= settings.queue)',
    replace: 'if (false)',
    test: share,
    named: 'turns away',
  },
  {
    file: 'src/workers/pool.ts',
    find: 'answered.finally(() => signal.removeEventListener(',
    replace: 'answered.finally(() => void (',
    test: 'tests/unit/pool.test.ts',
  },
  {
    file: 'src/http/sharePictures.ts',
    find: 'if (isFromElsewhere(request, origins))',
    replace: 'if (false)',
    test: share,
    named: 'page elsewhere',
  },
  {
    file: 'src/pages/share/card.ts',
    find: '(isWritten(letter, font) ? letter : anyAscii(letter))',
    replace: 'letter',
    test: card,
    named: 'letters that the font has',
  },
  {
    file: 'src/pages/share/card.ts',
    find: 'escapeText(legible(text, isBold ? bold : regular))',
    replace: 'legible(text, isBold ? bold : regular)',
    test: card,
    named: 'hostile',
  },
  {
    file: 'src/pages/share/card.ts',
    find: 'scores.slice(0, MOST_SCORES)',
    replace: 'scores',
    test: card,
    named: 'four',
  },
  // Only one page stands in frames, and only in those that may.
  {
    file: 'src/http/pages.ts',
    find: 'contentSecurityPolicy("\'self\'", framing)',
    replace: "contentSecurityPolicy(\"'self'\", '*')",
    test: pages,
    named: 'may stand in a frame',
  },
  {
    file: 'src/http/pages.ts',
    find: 'framing = "\'none\'"',
    replace: "framing = '*'",
    test: pages,
    named: 'may stand in a frame',
  },
  {
    file: 'src/http/pages.ts',
    find: "if (embed !== 'off')",
    replace: 'if (true)',
    test: pages,
    named: 'nobody embeds',
  },
]
