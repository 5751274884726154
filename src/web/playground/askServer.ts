import type { GraphiQL } from 'graphiql'
import type { ComponentProps } from 'react'

/**
 * Sends one query to the GraphQL endpoint of this server. An answer that is not JSON is thrown as its text. The types of the schema
 * come by name, as a reader looks for them.
 */
export const askServer: ComponentProps<typeof GraphiQL>['fetcher'] = async (params, options) => {
  const response = await fetch('graphql', {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json',
      'content-type': 'application/json',
      ...options?.headers,
    },
    body: JSON.stringify(params),
  })
  const text = await response.text()
  try {
    const answer = JSON.parse(text)
    answer.data?.__schema?.types?.sort((one: Named, other: Named) => (one.name < other.name ? -1 : 1))
    return answer
  } catch {
    throw new Error(`The server answered ${response.status}: ${text.slice(0, 500)}`)
  }
}

interface Named {
  name: string
}
