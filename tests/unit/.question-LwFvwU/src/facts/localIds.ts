import { identifierKeys } from '../model/identifiers.ts'
import type { Props } from '../model/labels.ts'
import type { Fact } from '../model/nouns.ts'
import { type Alias, type Aliases, redirect } from '../store/aliases.ts'
import type { Run } from '../store/engine.ts'
import type { Apart } from './apart.ts'
import { datasetsOf, statedBy } from './shares.ts'
import { readProps } from './stored.ts'

/** Where the ids of a file belong in the graph. */
export interface LocalIds {
  placeOf(id: string, fact?: Fact): Home
}
/** The id in the graph of what a file names; `open` where nothing yet says that the dataset states it, `joined` where an identifier does. */
interface Home {
  id: string
  open: boolean
  joined?: true
}

/**
 * Ids that mean something inside their dataset only, such as `house` or `1`. Whoever states one first has it as it is; the thing of another
 * dataset is `dataset.id`, and stays that. Two are one where an identifier of a global scheme says so.
 */
export async function readLocalIds(
  run: Run,
  dataset: string,
  { aliases, apart }: { aliases: Aliases; apart: Apart },
  ids: string[],
): Promise<LocalIds> {
  const named = new Set(ids)
  const redirected = [...named].flatMap((id) => [id, within(id)].map((own) => redirect(aliases, own)))
  const stored = await readProps(run, [...new Set([...named, ...redirected])])
  const states = (id: string) => datasetsOf(stored.get(id)).includes(dataset)
  return {
    placeOf(id, fact) {
      const own = within(id)
      const alias = [aliases.get(own), aliases.get(id)].find((found) => found && isOurs(found))
      if (alias) return { id: alias.of, open: false }
      if (states(own)) return { id: own, open: false }
      const there = stored.get(id)
      if (fact && there && isShared(there) && !apart.has(own, id) && isSame(fact, there))
        return { id, open: false, joined: true }
      if (states(id) || there?.type === 'Country') return { id, open: false }
      if (!there && !aliases.has(id)) return { id, open: true }
      return { id: own, open: true }
    },
  }

  function within(id: string): string {
    return `${dataset}.${id}`
  }

  /** Whether another dataset states it. */
  function isShared(there: Props): boolean {
    return datasetsOf(there).some((name) => name !== dataset)
  }

  function isOurs({ of, datasets }: Alias): boolean {
    return states(of) || datasets === undefined || datasets.includes(dataset)
  }

  function isSame({ type, props }: Fact, there: Props): boolean {
    if (type !== there.type) return false
    const known = new Set([...statedBy(there)].flatMap(([name, share]) => identifierKeys(share, name)))
    return identifierKeys(props, dataset).some((key) => known.has(key))
  }
}
