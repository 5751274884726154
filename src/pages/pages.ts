import { actorPage } from './actor/page.ts'
import { comparePage } from './compare/page.ts'
import { eventPage } from './event/page.ts'
import { homePage } from './home/page.ts'
import { issuePage } from './issue/page.ts'
import { searchPage } from './search/page.ts'
import type { MakePage } from './shared/page.ts'
import { sourcePage } from './source/page.ts'

/** Every page that is made of what the graph knows, by its address. */
export const pages: Record<string, MakePage> = {
  '/': homePage,
  '/search': searchPage,
  '/actor/:id': actorPage,
  '/issue/:id': issuePage,
  '/event/:id': eventPage,
  '/source/:id': sourcePage,
  '/compare': comparePage,
}
