import type { Props, Value } from '../model/labels.ts'

/** What the loader itself writes on a node beside the facts. */
const BOOKKEEPING = ['id', 'type', 'datasets', 'shares']

/**
 * What each dataset states of a stored node. One dataset states everything; of several, `shares` holds who states what, as
 * `dataset property`, so that each can drop its own. A silent value stands in the entry, because another dataset may speak.
 */
export function statedBy(stored: Props | undefined): Map<string, Props> {
  const datasets = datasetsOf(stored)
  if (stored === undefined || datasets.length < 2) {
    const facts = Object.entries(stored ?? {}).filter(([name]) => !BOOKKEEPING.includes(name))
    return new Map(datasets.map((dataset) => [dataset, Object.fromEntries(facts)]))
  }
  const byDataset = new Map<string, Props>(datasets.map((dataset) => [dataset, {}]))
  for (const entry of stored.shares as string[]) {
    const [dataset = '', name = '', silent] = entry.split(' ')
    const props = byDataset.get(dataset)
    if (props) props[name] = silent === undefined ? (stored[name] ?? null) : (JSON.parse(silent) as Value)
  }
  return byDataset
}

/** The properties of a node that these datasets state together. */
export function mergeStated(byDataset: Map<string, Props>): Props {
  const merged: Props = {}
  for (const [name, value] of [...byDataset.values()].flatMap((props) => Object.entries(props))) {
    const known = merged[name]
    if (known === undefined || isSilent(known) || (name === 'sortKey' && String(value) > String(known)))
      merged[name] = value
  }
  const datasets = [...byDataset.keys()].sort()
  if (datasets.length < 2) return { ...merged, datasets }
  const shares = [...byDataset].flatMap(([dataset, props]) =>
    Object.entries(props).map(
      ([name, value]) => `${dataset} ${name}${isSilent(value) ? ` ${JSON.stringify(value)}` : ''}`,
    ),
  )
  return { ...merged, datasets, shares: shares.sort() }
}

/** The names of what two sets of facts about one thing state differently. What follows from another property is reported once. */
export function contradictions(one: Props, other: Props): string[] {
  return Object.keys(one).filter((name) => {
    const [a, b] = [one[name], other[name]]
    return (
      !/^sortKey$|Earliest$|Latest$/.test(name) && b !== undefined && !isSilent(a) && !isSilent(b) && !isEqual(a, b)
    )
  })
}

/** A description of an actor that was absorbed: where the survivor's differs, that one stands. */
export function overriddenBy(props: Props, survivor: Props): Props {
  const differing = contradictions(props, survivor).map((name) => [name, survivor[name] ?? null])
  return { ...props, ...Object.fromEntries(differing), sortKey: survivor.sortKey ?? null }
}

export function datasetsOf(props: Props | undefined): string[] {
  return (props?.datasets as string[] | undefined) ?? []
}

/** Equal as stored values, whatever the order of their keys. */
export function isEqual(a: Value | undefined, b: Value | undefined): boolean {
  return canonical(a) === canonical(b)
}

/** A value that stands for nothing stated: no other names, an unknown status. */
function isSilent(value: Value | undefined): boolean {
  return value === 'UNKNOWN' || (Array.isArray(value) && value.length === 0)
}

function canonical(value: Value | undefined): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? ''
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  return `{${Object.keys(value)
    .sort()
    .map((key) => `${key}:${canonical(value[key])}`)
    .join()}}`
}
