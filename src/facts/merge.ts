import { badInput, DemarcheError } from '../errors.ts'
import { cypher } from '../generated/cypher.ts'
import { isActor, type Noun, type Props } from '../model/labels.ts'
import { linksStatedBy } from '../model/links.ts'
import { readAliases } from '../store/aliases.ts'
import type { Engine, Run } from '../store/engine.ts'
import { deriveRoles } from './roles.ts'
import { asKept, datasetsOf, mergeStated, statedBy } from './shares.ts'
import { readProps } from './stored.ts'
import { keyOf, type StoredLink, writePlan } from './write.ts'

/**
 * Makes one actor of two: what is told of `absorb` is told of `keep`, and the old id goes on leading there, in questions and in later imports.
 * Where the two are described differently, the description of `keep` stands. Answers with how many relationships came over; 0 when it was done before.
 * Rejects with NOT_FOUND, or with BAD_USER_INPUT for two that cannot be one.
 */
export function mergeActors(engine: Engine, keep: string, absorb: string): Promise<number> {
  return engine.write(async (run) => {
    if ((await readAliases(run)).get(absorb)?.of === keep) return 0
    const { kept, gone } = await readBoth(run, keep, absorb)
    const own = (await run(cypher['facts/linksOf'], { id: absorb })) as unknown as StoredLink[]
    const moved = own.map((link) => ({ ...link, source: renamed(link.source), target: renamed(link.target) }))
    const other = (await run(cypher['facts/linksOf'], { id: keep })) as unknown as StoredLink[]
    const shared = datasetsOf(gone).filter((dataset) => datasetsOf(kept).includes(dataset))
    refuseMisfits(moved, other, kept, shared)
    const known = new Map(other.map((link) => [keyOf(link), link]))
    const both = moved.flatMap((link) => {
      const before = known.get(keyOf(link))
      return before ? [{ ...before, props: withDatasets(before.props, link.props) }] : []
    })
    await writePlan(run, {
      set: [{ id: keep, props: mergedProps(kept, gone) }],
      removed: [absorb],
      links: { created: moved.filter((link) => !known.has(keyOf(link))), set: both, removed: [] },
    })
    await run(cypher['facts/moveAliases'], { from: absorb, to: keep })
    await run(cypher['facts/setAlias'], { id: absorb, of: keep, also: shared, datasets: datasetsOf(gone) })
    if (kept.type === 'Person') await deriveRoles(run, [keep])
    return moved.length
  })

  function renamed(id: string): string {
    return id === absorb ? keep : id
  }
}

async function readBoth(run: Run, keep: string, absorb: string): Promise<{ kept: Props; gone: Props }> {
  if (keep === absorb) throw badInput('absorb', 'another id than the one that is kept', absorb)
  const stored = await readProps(run, [keep, absorb])
  const [kept, gone] = [stored.get(keep), stored.get(absorb)]
  if (!kept || !gone) throw new DemarcheError('NOT_FOUND', `Nothing has the id ${kept ? absorb : keep}.`)
  const [type, other] = [kept.type as string, gone.type as string]
  if (!isActor(type)) throw badInput('keep', 'the id of a person, organization, country or bloc', `${keep} (${type})`)
  if (other !== type) throw badInput('absorb', `the id of a ${type.toLowerCase()} like ${keep}`, `${absorb} (${other})`)
  return { kept, gone }
}

function refuseMisfits(moved: StoredLink[], other: StoredLink[], kept: Props, shared: string[]): void {
  const keep = kept.id as string
  // Of these it has one.
  const single = Object.values(linksStatedBy(kept.type as Noun)).filter((link) => link?.number !== 'many')

  for (const { source, type, target, props } of moved) {
    if (source === target)
      throw badInput('absorb', 'one that is not tied to the other', `a relationship ${type} between the two`)
    if (source !== keep || !single.some((link) => link?.type === type)) continue
    const before = other.find((link) => link.source === keep && link.type === type)
    if (before && before.target !== target)
      throw badInput('absorb', `one that has no other ${type} than ${keep} (${before.target})`, target)
    const [dataset] = datasetsOf(props).filter((name) => shared.includes(name))
    if (!before && dataset !== undefined)
      throw badInput('absorb', `one with no ${type} where ${keep} has none in the dataset ${dataset}`, target)
  }
}

/** What each dataset states of the one that is kept; of the other, what does not contradict it. */
function mergedProps(kept: Props, gone: Props): Props {
  const stated = statedBy(kept)
  for (const [dataset, share] of statedBy(gone)) if (!stated.has(dataset)) stated.set(dataset, asKept(share, kept))
  return { id: kept.id ?? null, type: kept.type ?? null, ...mergeStated(stated) }
}

function withDatasets(one: Props, other: Props): Props {
  const datasets = [...new Set([...datasetsOf(one), ...datasetsOf(other)])].sort()
  return datasets.length > 0 ? { ...one, datasets } : one
}
