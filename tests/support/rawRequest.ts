import { type IncomingHttpHeaders, request } from 'node:http'

/** Sends a request with headers that `fetch` would not send, such as Host. */
export function rawRequest(
  url: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; text: string }> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers, agent: false }, async (answer) => {
      const text = (await answer.setEncoding('utf8').toArray()).join('')
      resolve({ status: answer.statusCode, headers: answer.headers, text })
    })
      .once('error', reject)
      .end(body)
  })
}
