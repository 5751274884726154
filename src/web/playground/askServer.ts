import type { GraphiQL } from 'graphiql'
import type { ComponentProps } from 'react'

/** Sends one query to the GraphQL endpoint of this server. An answer that is not JSON is thrown as its text. */
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
    return JSON.parse(text)
  } catch {
    throw new Error(`The server answered ${response.status}: ${text.slice(0, 500)}`)
  }
}
