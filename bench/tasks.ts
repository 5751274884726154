import { launchChromium, openPage } from '../tests/browser/chromium.ts'
import { askServer } from '../tests/browser/explorerPage.ts'
import { doTask, type Task, tasks } from '../tests/browser/tasks.ts'

/**
 * How long what an analyst wants to know takes in Chromium, from the last act to the answer, at a server that runs: twice. The data has to hold the
 * roll calls of the General Assembly, the blocs and the article. `npm run bench:tasks -- http://127.0.0.1:4000`
 */
const [address] = process.argv.slice(2)
if (!address) throw new Error('The address of a server is wanted, such as http://127.0.0.1:4000.')
const url = address.replace(/\/$/, '')
const browser = await launchChromium()
const { page } = await openPage(browser, url, { reducedMotion: 'reduce' })
page.setDefaultTimeout(60_000)
for (const round of ['first', 'again']) {
  for (const task of tasks) {
    const said = await measure(task).catch((error: Error) => `failed: ${error.message.split('\n')[0]}`)
    console.log(`${round}: ${task.name}: ${said}`)
  }
}
await browser.close()

async function measure(task: Task): Promise<string> {
  await page.goto(url + task.start)
  const { clicks, asked, took } = await doTask(page, task)
  const verdict = await task
    .check(page, (query, variables) => askServer(url, query, variables))
    .then(
      () => 'as GraphQL answers',
      (error: Error) => `not as GraphQL answers: ${error.message.split('\n').slice(0, 3).join(' ')}`,
    )
  return `${asked > 0 ? 'one sentence' : `${clicks} clicks`}, ${Math.round(took)} ms, ${verdict}`
}
