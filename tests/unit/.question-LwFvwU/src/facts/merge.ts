import { badInput, DemarcheError } from '../errors.ts'
import { cypher } from '../generated/cypher.ts'
import { isActor, type Noun, type Props } from '../model/labels.ts'
import { linksStatedBy } from '../model/links.ts'
import { readAliases } from '../store/aliases.ts'
import type { Engine, Run } from '../store/engine.ts'
import { readApart } from './apart.ts'
import { deriveRoles } from './roles.ts'
import { datasetsOf, mergeStated, overriddenBy, statedBy } from './shares.ts'
import { readProps } from './stored.ts'
import { keyOf, type StoredLink, writePlan } from './write.ts'

/**
 * Makes one actor of two: what is said of the absorbed one is said of the survivor, and the old id redirects there, in questions and in later imports.
 * Where the two are described differently, the survivor's description stands. Answers with how many relationships came over; undefined when it was done before.
 * Rejects with NOT_FOUND, or with BAD_USER_INPUT for two that cannot be one.
 */
export function mergeActors(engine: Engine, survivorId: string, absorbedId: string): Promise<number | undefined> {
  return engine.write(async (run) => {
    const aliases = await readAliases(run)
    if (aliases.get(absorbedId)?.of === survivorId) return undefined
    if ((await readApart(run, aliases)).has(survivorId, absorbedId))
      throw badInput(
        'absorbed',
        `one that is not kept apart from ${survivorId} (keep-apart --undo takes that back)`,
        absorbedId,
      )
    const { survivor, absorbed } = await readBoth(run, survivorId, absorbedId)
    const own = (await run(cypher['facts/linksOf'], { id: absorbedId })) as unknown as StoredLink[]
    const moved = own.map((link) => ({ ...link, source: renamed(link.source), target: renamed(link.target) }))
    const other = (await run(cypher['facts/linksOf'], { id: survivorId })) as unknown as StoredLink[]
    const shared = datasetsOf(absorbed).filter((dataset) => datasetsOf(survivor).includes(dataset))
    refuseMisfits(moved, other, survivor, shared)
    const known = new Map(other.map((link) => [keyOf(link), link]))
    const both = moved.flatMap((link) => {
      const before = known.get(keyOf(link))
      return before ? [{ ...before, props: withDatasets(before.props, link.props) }] : []
    })
    await writePlan(run, {
      set: [{ id: survivorId, props: mergedProps(survivor, absorbed) }],
      removed: [absorbedId],
      links: { created: moved.filter((link) => !known.has(keyOf(link))), set: both, removed: [] },
    })
    await run(cypher['facts/moveAliases'], { from: absorbedId, to: survivorId })
    await run(cypher['facts/setAlias'], {
      id: absorbedId,
      of: survivorId,
      also: shared,
      datasets: datasetsOf(absorbed),
    })
    if (survivor.type === 'Person') await deriveRoles(run, [survivorId])
    return moved.length
  })

  function renamed(id: string): string {
    return id === absorbedId ? survivorId : id
  }
}

async function readBoth(
  run: Run,
  survivorId: string,
  absorbedId: string,
): Promise<{ survivor: Props; absorbed: Props }> {
  if (survivorId === absorbedId) throw badInput('absorbed', 'another id than that of the survivor', absorbedId)
  const stored = await readProps(run, [survivorId, absorbedId])
  const [survivor, absorbed] = [stored.get(survivorId), stored.get(absorbedId)]
  if (!survivor || !absorbed)
    throw new DemarcheError('NOT_FOUND', `Nothing has the id ${survivor ? absorbedId : survivorId}.`)
  const [type, other] = [survivor.type as string, absorbed.type as string]
  if (!isActor(type))
    throw badInput('survivor', 'the id of a person, organization, country or bloc', `${survivorId} (${type})`)
  if (other !== type)
    throw badInput('absorbed', `the id of a ${type.toLowerCase()} like ${survivorId}`, `${absorbedId} (${other})`)
  return { survivor, absorbed }
}

function refuseMisfits(moved: StoredLink[], other: StoredLink[], survivor: Props, shared: string[]): void {
  const survivorId = survivor.id as string
  // Of these it has one.
  const single = Object.values(linksStatedBy(survivor.type as Noun)).filter((link) => link?.number !== 'many')

  for (const { source, type, target, props } of moved) {
    if (source === target)
      throw badInput('absorbed', 'one that is not tied to the other', `a relationship ${type} between the two`)
    if (source !== survivorId || !single.some((link) => link?.type === type)) continue
    const before = other.find((link) => link.source === survivorId && link.type === type)
    if (before && before.target !== target)
      throw badInput('absorbed', `one that has no other ${type} than ${survivorId} (${before.target})`, target)
    const [dataset] = datasetsOf(props).filter((name) => shared.includes(name))
    if (!before && dataset !== undefined)
      throw badInput('absorbed', `one with no ${type} where ${survivorId} has none in the dataset ${dataset}`, target)
  }
}

/** What each dataset states of the survivor; of the absorbed one, what does not contradict it. */
function mergedProps(survivor: Props, absorbed: Props): Props {
  const stated = statedBy(survivor)
  for (const [dataset, share] of statedBy(absorbed))
    if (!stated.has(dataset)) stated.set(dataset, overriddenBy(share, survivor))
  return { id: survivor.id ?? null, type: survivor.type ?? null, ...mergeStated(stated) }
}

function withDatasets(one: Props, other: Props): Props {
  const datasets = [...new Set([...datasetsOf(one), ...datasetsOf(other)])].sort()
  return datasets.length > 0 ? { ...one, datasets } : one
}
