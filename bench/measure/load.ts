import { connect } from 'node:net'

/** A question with many sets of variables, so that no two requests in a row are the same. */
export interface Question {
  query: string
  variables: Record<string, unknown>[]
}

/** Asks over so many connections, each one request after the other, for so many seconds. Resolves to the answers a second; rejects at the first that is none. */
export async function answersPerSecond(
  url: string,
  { query, variables }: Question,
  { connections = 8, seconds = 3 } = {},
): Promise<number> {
  const requests = variables.map((values) => requestOf(new URL(url), JSON.stringify({ query, variables: values })))
  const start = performance.now()
  const end = start + seconds * 1000
  let asked = 0
  const next = () => (performance.now() < end ? requests[asked++ % requests.length] : undefined)
  const counts = await Promise.all(Array.from({ length: connections }, () => askInTurn(new URL(url), next)))
  return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - start) / 1000)
}

/** One answer's data, of whatever shape. Rejects when there is none. */
export async function askOnce<Data>(url: string, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const text = await response.text()
  const { data } = JSON.parse(text) as { data?: Data | null }
  if (data === undefined || data === null || text.startsWith('{"errors"'))
    throw new Error(`An answer was wanted from ${url}; got ${text.slice(0, 500)}`)
  return data
}

/** The middle one, in milliseconds, of the times that each set of variables takes, one after the other. */
export async function medianTime(url: string, { query, variables }: Question): Promise<number> {
  const times: number[] = []
  for (const values of variables) {
    const start = performance.now()
    await askOnce(url, query, values)
    times.push(performance.now() - start)
  }
  return median(times)
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function requestOf({ host, pathname }: URL, body: string): string {
  const length = Buffer.byteLength(body)
  return `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`
}

/** A bare socket: a client that costs more than the fastest of those it asks would measure itself. */
function askInTurn({ hostname, port }: URL, next: () => string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    let [count, got] = [0, '']
    const socket = connect(Number(port), hostname)
    const send = () => {
      const request = next()
      if (request !== undefined) return socket.write(request)
      socket.destroy()
      resolve(count)
    }
    socket.setNoDelay(true).setEncoding('latin1').once('error', reject).once('connect', send)
    socket.once('end', () => reject(new Error(`${hostname}:${port} closed the connection after ${count} answers.`)))
    socket.on('data', (data) => {
      got += data
      const head = got.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = /^content-length: (\d+)/im.exec(got.slice(0, head))?.[1]
      if (got.length < head + 4 + Number(length ?? 0)) return
      const body = got.slice(head + 4)
      if (length === undefined || !got.startsWith('HTTP/1.1 200') || !body.startsWith('{"data":{')) {
        socket.destroy()
        reject(new Error(`An answer was wanted from ${hostname}:${port}; got ${got.slice(0, 800)}`))
        return
      }
      ;[count, got] = [count + 1, '']
      send()
    })
  })
}
