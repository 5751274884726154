import { byId } from '../shared/dom.ts'
import { type Filter, filterParams } from './filter.ts'

/**
 * What can be taken along is what is seen: a network where one is, with the arguments that made it, else the positions. Both under the
 * filter of the view, all of them.
 */
export function showExports(filter: Filter, network: object | undefined): void {
  const options = Object.entries(network ?? {}).map(([name, value]) => [name, `${value}`])
  const query = new URLSearchParams([...options, ...filterParams(filter)] as string[][]).toString()
  for (const part of document.querySelectorAll<HTMLElement>('[data-exports]')) {
    part.hidden = part.dataset.exports !== (network ? 'network' : 'graph')
    for (const link of part.querySelectorAll<HTMLAnchorElement>('a[data-export]'))
      link.href = `export/${link.dataset.export}${query === '' ? '' : `?${query}`}`
    // Such tools read the format off the end of the address.
    for (const link of part.querySelectorAll<HTMLAnchorElement>('a[data-open]'))
      link.href = `open/${link.dataset.open}/${query === '' ? '' : `${encodeURIComponent(query)}/`}${link.dataset.file}`
  }
  byId('exported').textContent = network ? 'The network that is seen, made of' : 'Every position under this filter,'
}
