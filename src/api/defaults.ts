import type { GraphQLResolveInfo } from 'graphql'
import type { Resolve } from './wrapResolvers.ts'

/** The resolver, given the default of every argument that came as null: typed clients send null for what was left open. */
export function withDefaults(resolve: Resolve): Resolve {
  let defaults: [string, unknown][] | undefined
  return (parent, args, context, info) => {
    defaults ??= defaultsOf(info)
    const nulls = defaults.filter(([name]) => args[name] === null)
    return resolve(parent, nulls.length === 0 ? args : { ...args, ...Object.fromEntries(nulls) }, context, info)
  }
}

function defaultsOf({ parentType, fieldName }: GraphQLResolveInfo): [string, unknown][] {
  const taken = parentType.getFields()[fieldName]?.args ?? []
  return taken.flatMap(({ name, defaultValue }) => (defaultValue === undefined ? [] : [[name, defaultValue]]))
}
