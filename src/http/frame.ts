import { escapeText } from '../pages/shared/html.ts'
import { readPage } from './pages.ts'

/** What a page tells of itself around its body. */
export interface Framed {
  title: string
  description: string
  /** What stands in the search box. */
  search?: string
  /** Tags of a picture for whoever has the link only. */
  picture?: string
  /** Which link of the navigation leads here. */
  at?: 'home' | 'exports'
}

/** What stands around every page that the server makes: navigation, search, footer. `way` leads to the start page. */
export interface Frame {
  head(page: Framed, way: string): string
  tail(way: string): string
}

/** The frame as it was built. Throws NOT_FOUND when it has not been. */
export async function readFrame(folder: string): Promise<Frame> {
  const [head = '', tail = ''] = (await readPage(folder, 'page')).split('%body%')
  return {
    head: ({ title, description, search = '', picture = '', at }, way) => {
      const marks: Record<string, string> = {
        root: way,
        title: escapeText(title),
        description: escapeText(description),
        search: escapeText(search),
        picture,
        card: picture === '' ? 'summary' : 'summary_large_image',
        home: at === 'home' ? HERE : '',
        exports: at === 'exports' ? HERE : '',
      }
      return head.replaceAll(/%(\w+)%/g, (mark, name: string) => marks[name] ?? mark)
    },
    tail: (way) => tail.replaceAll('%root%', way),
  }
}

const HERE = ' aria-current="page"'
