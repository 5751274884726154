// A data loader of Observable Framework: put it at src/data/positions.json.js, and `FileAttachment("data/positions.json").json()` has every position that
// the filter leaves. DEMARCHE_URL is the server, DEMARCHE_WHERE a filter as JSON, such as {"issue": ["cybersecurity"]}.
const server = process.env.DEMARCHE_URL ?? 'http://127.0.0.1:4000'
const where = JSON.parse(process.env.DEMARCHE_WHERE ?? '{}')

const query = `query ($where: PositionFilter, $after: String) {
  positions(where: $where, order: OLDEST_FIRST, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id stance polarity statedAt summary
      actor { id name }
      issue { id name }
      quotations { exact }
    }
  }
}`

async function readPage(after) {
  const response = await fetch(`${server}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { where, after } }),
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'))
  return data.positions
}

const rows = []
for (let after = null, hasMore = true; hasMore; ) {
  const { nodes, pageInfo } = await readPage(after)
  for (const { actor, issue, quotations, ...position } of nodes)
    rows.push({
      ...position,
      actor: actor.id,
      actorName: actor.name,
      issue: issue.id,
      issueName: issue.name,
      quotes: quotations.map(({ exact }) => exact),
    })
  after = pageInfo.endCursor
  hasMore = pageInfo.hasNextPage
}
process.stdout.write(JSON.stringify(rows))
