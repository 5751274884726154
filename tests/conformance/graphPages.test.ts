import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mergeActors } from '../../src/facts/merge.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import type { Engine } from '../../src/store/engine.ts'
import { type Asker, makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { type ServedPages, servePages, textOf } from '../support/graphPages.ts'
import { conferenceFolders, seedFolders } from '../support/seed.ts'
import { usual, writeDossier } from '../support/writeDossier.ts'

const article = 'cdt-cui-tiankai-challenges-us-cybersecurity-charges'

describe.each(engines)('pages with an address on $name', ({ open }) => {
  let engine: Engine
  let ask: Asker
  let pages: ServedPages
  const read: ServedPages['read'] = (path) => pages.read(path)

  beforeAll(async () => {
    engine = await open()
    await loadDossiers(engine, [...seedFolders, ...conferenceFolders])
    ask = await makeAsker(engine)
    pages = await servePages(engine)
  })
  afterAll(async () => {
    await pages?.close()
    await engine?.close()
  })

  it.each([
    ['/', 'Who took which stance, in which words?'],
    ['/actor/CHN', 'China'],
    ['/actor/cui-tiankai', 'Cui Tiankai'],
    ['/actor/ferrow-commission', 'Ferrow Commission'],
    ['/actor/headwater-pact', 'Headwater Pact'],
    ['/issue/water-of-the-ferrow', 'Water of the Ferrow'],
    ['/issue/high-dam', 'High Dam'],
    ['/event/roll-call-on-arbitration', 'rbitration'],
    ['/event/foreign-affairs-interview', 'interview'],
    [`/source/${article}`, 'Cui Tiankai Challenges'],
    ['/compare?a=XAB&b=XCO&c=XDE', 'and'],
    ['/search?q=treaty', 'treaty'],
  ] as const)('%s tells', async (path, title) => {
    const { status, html, text } = await read(path)
    expect(status).toBe(200)
    expect(/<h1>(.*?)<\/h1>/s.exec(html)?.[1]).toContain(title)
    expect(/<i title="([^"]+)">/.exec(html)?.[1]?.length).toBeGreaterThan(20)
    expect(text).not.toMatch(/undefined|null|NaN|\[object|has no answer|could not be made|%\w+%/)
    // Nothing a browser would refuse, and every section once.
    expect(html).not.toMatch(/<script|style="|javascript:/)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
  })

  it('asks how far those two agree who share most issues', async () => {
    const { html } = await read('/')
    const { data } = await ask('{ agreementMatrix(first: 5) { units { id } shared } }')
    const { units, shared } = (data as { agreementMatrix: { units: { id: string }[]; shared: number[][] } })
      .agreementMatrix
    const [, one = '', other = ''] = /compare\?a=([^&"]+)&amp;b=([^&"]+)/.exec(html) ?? []
    const at = (id: string) => units.findIndex((unit) => unit.id === id)
    const most = Math.max(...shared.flatMap((row, k) => row.filter((_, j) => j !== k)))
    expect(most).toBeGreaterThan(2)
    expect(shared[at(one)]?.[at(other)]).toBe(most)
  })

  it('counts stances by topic as the API does', async () => {
    const { html } = await read('/actor/XAB')
    const { data } = await ask(
      '{ country(id: "XAB") { positionsByOfficials { totalCount } } all: facets(where: { country: ["XAB"], issue: ["water-of-the-ferrow"] }) { totalCount stance { value count } } }',
    )
    const { totalCount, stance } = (data as { all: { totalCount: number; stance: { value: string; count: number }[] } })
      .all
    const row = rowOf(html, 'issue/water-of-the-ferrow')
    expect(row).toContain(String(totalCount))
    const words: Record<string, string> = { SUPPORT: 'Support', OPPOSE: 'Oppose', MIXED: 'Mixed' }
    for (const { value, count } of stance) expect(row).toMatch(new RegExp(`${count} ${words[value] ?? ''}`))
  })

  it('ranks friends as the API does, in the period and on the topic chosen', async () => {
    const { html } = await read('/actor/XCO?level=ACTOR&issue=river-ferrow&from=2021&to=2022')
    const { data } = await ask(
      '{ agreements(of: "XCO", where: { issue: ["river-ferrow"], statedFrom: "2021", statedTo: "2022" }, first: 10) { nodes { score n right { id } } } }',
    )
    const { nodes } = (data as { agreements: { nodes: { score: number; n: number; right: { id: string } }[] } })
      .agreements
    const ties = sectionOf(html, 'ties')
    expect(nodes.length).toBeGreaterThan(2)
    for (const { score, n, right } of nodes)
      expect(rowOf(ties, `actor/${right.id}`)).toContain(`${score.toFixed(2)} ${n}`)
  })

  it('compares by year as the API does', async () => {
    const { html } = await read('/compare?a=XAB&b=XCO&level=COUNTRY')
    const { data } = await ask(
      '{ agreement(between: ["XAB", "XCO"], level: COUNTRY, where: { statedFrom: "2021", statedTo: "2021" }) { score n pairs { totalCount } } }',
    )
    const { score, n } = (data as { agreement: { score: number; n: number } }).agreement
    expect(textOf(sectionOf(html, 'periods'))).toContain(`2021 ${score.toFixed(2)} ${n} issues`)
    expect(sectionOf(html, 'periods')).toContain('from=2021&amp;to=2021&amp;level=COUNTRY#pairs')
  })

  it('draws in its picture what the API answers', async () => {
    const { data } = await ask(
      `{ facets(where: { issue: ["water-of-the-ferrow"], statedFrom: "2021" }) { totalCount stance { value count } }
        agreement(between: ["XAB", "XCO"], level: COUNTRY) { score n } }`,
    )
    const { facets, agreement } = data as {
      facets: { totalCount: number; stance: { value: string; count: number }[] }
      agreement: { score: number; n: number }
    }
    const issue = await pages.card('/issue/:id', 'water-of-the-ferrow', 'from=2021')
    expect(issue?.sentence).toMatch(new RegExp(`^${facets.totalCount} positions, 2021 to \\d{4} from 2021$`))
    const counted = issue?.chart?.form === 'stances' ? issue.chart.counted : []
    const sorted = (pairs: [string, number][]) => [...pairs].sort()
    expect(sorted(counted.map(({ stance, count }) => [stance, count]))).toEqual(
      sorted(facets.stance.filter(({ count }) => count > 0).map(({ value, count }) => [value, count])),
    )
    expect(await pages.card('/compare', '', 'a=XAB&b=XCO')).toMatchObject({
      sentence: `They agree ${agreement.score.toFixed(2)} on ${agreement.n} issues`,
      chart: { scores: [{ score: agreement.score, n: agreement.n }], of: 1 },
    })
    expect(await pages.card('/actor/:id', 'high-dam')).toBeNull()
  })

  it('compares by decade where that is wished', async () => {
    const periods = textOf(sectionOf((await read('/compare?a=XAB&b=XCO&level=COUNTRY&by=decade')).html, 'periods'))
    expect(periods).toContain('2020 to 2029')
    expect(periods).not.toContain(' 2021 ')
  })

  it('draws the posts of a person as they followed one another', async () => {
    const { html } = await read('/actor/frieda-lomm')
    const chart = /<svg [^>]*Posts and memberships[\s\S]*?<\/svg>/.exec(sectionOf(html, 'belongs'))?.[0] ?? ''
    const { data } = await ask(
      '{ person(id: "frieda-lomm") { appointments(first: 100) { nodes { startDate endDate post { title } } } } }',
    )
    type Held = {
      person: {
        appointments: { nodes: { startDate: string | null; endDate: string | null; post: { title: string } }[] }
      }
    }
    const { nodes } = (data as Held).person.appointments
    const dated = nodes.filter(({ startDate, endDate }) => startDate ?? endDate)
    expect(dated.length).toBeGreaterThan(1)
    for (const { startDate, endDate, post } of dated)
      expect(textOf(chart)).toMatch(
        new RegExp(`${post.title}[^:]*: ${startDate ?? 'not known'} to ${endDate ?? 'not known'}`),
      )
    expect(chart.match(/<rect /g)?.length).toBeGreaterThanOrEqual(dated.length)
    expect(chart).not.toMatch(/NaN|Infinity/)
  })

  it('ranks who stands furthest apart where more disagree than are listed', async () => {
    const { html } = await read('/issue/water-of-the-ferrow')
    const { data } = await ask(
      '{ agreementMatrix(where: { issue: ["water-of-the-ferrow"] }, first: 50) { units { id } scores shared } disagreements(where: { issue: ["water-of-the-ferrow"] }) { totalCount } }',
    )
    type Grid = { agreementMatrix: { units: { id: string }[]; scores: (number | null)[][]; shared: number[][] } }
    const { scores, shared } = (data as Grid).agreementMatrix
    const told = scores.flatMap((row, i) =>
      row.filter((score, j) => j > i && score !== null && (shared[i]?.[j] ?? 0) >= 3),
    )
    expect(told.length).toBeGreaterThan(3)
    const section = sectionOf(html, 'disagreements')
    expect(textOf(section)).toContain(`of ${told.length} pairs that share 3 issues here`)
    const listed = [...section.matchAll(/compare\?[^"]*">([\d.]+)</g)].map(([, score]) => score)
    expect(listed).toEqual(
      told
        .sort((a, b) => Number(a) - Number(b))
        .slice(0, 10)
        .map((score) => Number(score).toFixed(2)),
    )
  })

  it('leads from a point of a curve to the words in two steps', async () => {
    const { html } = await read('/compare?a=XAB&b=XCO')
    const [, way = ''] = /<a href="[^"]*(compare\?[^"]*)#pairs" aria-label/.exec(html) ?? []
    const point = await read(`/${way.replaceAll('&amp;', '&')}`)
    const [, source = '', words = ''] =
      /href="[^"]*(source\/[^"#]+)#([^"]+)"/.exec(sectionOf(point.html, 'pairs')) ?? []
    expect((await read(`/${source}`)).html).toContain(`<span id="${words}">`)
  })

  it('tallies a roll call, and names who broke ranks', async () => {
    const { html } = await read('/event/roll-call-on-arbitration')
    const { data } = await ask(
      '{ positions(where: { event: ["roll-call-on-arbitration"] }, first: 100) { totalCount nodes { stance actor { id } } } }',
    )
    const { totalCount, nodes } = (
      data as { positions: { totalCount: number; nodes: { stance: string; actor: { id: string } }[] } }
    ).positions
    const tally = sectionOf(html, 'tally')
    expect(textOf(tally)).toContain(`${totalCount} positions.`)
    for (const { actor } of nodes) expect(tally).toContain(`actor/${actor.id}"`)
    expect(textOf(sectionOf(html, 'blocs'))).toContain('Headwater Pact')
  })

  it('shows the whole text, with every quotation at its place', async () => {
    const { html } = await read(`/source/${article}`)
    const { data } = await ask(
      `{ source(id: "${article}") { text quotations(first: 100) { nodes { id exact start } } } }`,
    )
    const { text, quotations } = (
      data as { source: { text: string; quotations: { nodes: { id: string; exact: string; start: number }[] } } }
    ).source
    const shown = /<div class="text">([\s\S]*?)<\/div>/.exec(html)?.[1]?.replaceAll(/<sup>.*?<\/sup>/g, '') ?? ''
    const plain = (piece: string) =>
      piece
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll('&#39;', "'")
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
    expect(plain(shown)).toBe(text)
    for (const { id, exact, start } of quotations.nodes) {
      const before = plain(shown.slice(0, shown.indexOf(`<span id="${id}">`)))
      expect([id, before.length]).toEqual([id, start])
      expect(text.slice(start, start + exact.length)).toBe(exact)
    }
  })

  it('shows an interview as the exchange that it was', async () => {
    const said = textOf(sectionOf((await read('/event/foreign-affairs-interview')).html, 'said'))
    expect(said).toContain('Asked: ')
    expect(said.indexOf('Asked: ')).toBeLessThan(said.lastIndexOf('Cui Tiankai'))
  })

  it.each([
    ['/actor/nobody', 'No actor has the id nobody.'],
    ['/actor/%3Cscript%3E', 'No actor has the id <script>.'],
    ['/issue/nothing', 'No issue has the id nothing.'],
    ['/event/never', 'No event has the id never.'],
    ['/source/nowhere', 'No source has the id nowhere.'],
    ['/compare?a=CHN', 'Two to five actors are wanted'],
    ['/compare?a=CHN&b=China', 'Different actors are wanted'],
    ['/compare?a=CHN&b=zzzzqqq', 'No actor is called zzzzqqq.'],
  ])('%s is 404 in a sentence', async (path, sentence) => {
    const { status, text, html } = await read(path)
    expect({ status, text }).toEqual({ status: 404, text: expect.stringContaining(sentence) })
    expect(html).not.toContain('<script')
  })

  it.each([
    ['/actor/high-dam', '/issue/high-dam'],
    ['/issue/XAB', '/actor/XAB'],
    ['/source/roll-call-on-arbitration', '/event/roll-call-on-arbitration'],
    [
      '/search?q=Abrensk%20and%20Corvane%20by%20year',
      '/compare?a=XAB&b=XCO&as=compare&asked=Abrensk+and+Corvane+by+year#periods',
    ],
    [
      '/search?q=what%20did%20Cui%20say%20about%20cyber%3F',
      '/actor/cui-tiankai?issue=cybersecurity&as=said&asked=what+did+Cui+say+about+cyber%3F#latest',
    ],
    [
      '/search?q=what%20do%20the%20Americans%20think%20about%20cyber',
      '/actor/USA?issue=cybersecurity&as=stance&asked=what+do+the+Americans+think+about+cyber#standing',
    ],
    [
      '/search?q=Abrensk%20and%20Corvane%20by%20decade',
      '/compare?a=XAB&b=XCO&by=decade&as=compare&asked=Abrensk+and+Corvane+by+decade#periods',
    ],
    [
      '/search?q=who%20contradicted%20themselves%20on%20cyber%20since%202012',
      '/explorer?view=findings&find=CONTRADICTIONS&issue=cybersecurity&statedFrom=2012',
    ],
  ])('%s leads to %s', async (path, to) => {
    expect(await read(path)).toMatchObject({ status: 302, location: to })
  })

  it('names the word that nothing is called by, and searches all the same', async () => {
    const { status, text } = await read('/search?q=who+agrees+with+Xyzzyquon')
    expect({ status, text }).toEqual({ status: 200, text: expect.stringContaining('nothing here is called Xyzzyquon') })
  })

  it.each(['/actor/XAB?from=never', '/issue/high-dam?from=2021-13', '/compare?a=XAB&b=XCO&from=x'])(
    '%s stands, and says what is wrong',
    async (path) => {
      const { status, text } = await read(path)
      expect([200, 400]).toContain(status)
      expect(text).toMatch(/statedFrom takes a date|a date as YYYY/)
    },
  )

  it('says which section costs too much, and shows the rest', async () => {
    const poor = await servePages(engine, { maxCost: 4000 })
    const { status, text } = await poor.read('/event/meridian-session-1')
    await poor.close()
    expect(status).toBe(200)
    expect(text).toContain('This part has no answer: A query may have a cost up to 4000')
    expect(text).toContain('What was said')
  })

  it('says that what took too long may come the next time', async () => {
    const hasty = await servePages(engine, {}, 1)
    const { status, text } = await hasty.read('/actor/XAB')
    await hasty.close()
    expect(status).toBe(503)
    expect(text).toContain('There is no answer yet: it took too long.')
  })

  it('says what a browser may do with it', async () => {
    const { headers } = await pages.app.inject({ url: '/actor/nobody' })
    expect(headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringContaining("script-src 'self'"),
    })
  })

  it('is not made for a page elsewhere', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }
    expect(await pages.app.inject({ url: '/actor/CHN', headers })).toMatchObject({ statusCode: 403 })
  })

  it('takes hostile names for text', async () => {
    const name = '<script>alert(1)</script>"\' onload=x &amp;'
    const folder = writeDossier(
      usual
        .replace('Ana Example', JSON.stringify(name))
        .replace('{ name: Rules }', `{ name: ${JSON.stringify(name)} }`),
    )
    await loadDossiers(engine, [folder])
    const { html, text } = await read('/actor/ana-example')
    expect(html).not.toMatch(/<script|" ?onload/)
    expect(text).toContain(name)
  })

  it('links a source to an address of the web alone, however another came in', async () => {
    await loadDossiers(engine, [writeDossier(usual)])
    for (const [url, links] of [
      ['https://example.org/a', 1],
      ['javascript:alert(1)', 0],
    ]) {
      await engine.write((run) => run("MATCH (source:Source {id: 'example-article'}) SET source.url = $url", { url }))
      const { html } = await read('/source/example-article')
      expect([url, html.split(`href="${url}"`).length - 1]).toEqual([url, links])
    }
  })

  it('leads an id that was merged to the one that stayed', async () => {
    await mergeActors(engine, 'anneke-vorr', 'bastian-crell')
    expect(await read('/actor/bastian-crell')).toMatchObject({ status: 302, location: '/actor/anneke-vorr' })
  })
})

function sectionOf(html: string, id: string): string {
  return new RegExp(`<section id="${id}"[\\s\\S]*?</section>`).exec(html)?.[0] ?? ''
}

/** The row of a table that begins with a link to a page, as a reader sees it. */
function rowOf(html: string, path: string): string {
  const row = html.split('<tr>').find((one) => one.includes(`${path}"`))
  return textOf(row ?? '')
}
