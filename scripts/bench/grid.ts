import { chromium, type Page } from 'playwright-core'
import { founderOperator } from '@/lib/auth/operator'
import { setUpOrganization } from '@/lib/data/installation/command-line-set-up'
import { findChromium } from '@/tests/journeys/chromium'
import { percentile, say } from './measure'
import { withServer } from './server'

const rows = 200
const strokesPerCell = 10
const quietMilliseconds = 2000
const slug = 'grid'
const password = 'a long password for benchmarks 2026'

/** Opens the grid of a new batch in a browser and pastes the rows from a spreadsheet. */
async function openGrid(page: Page, link: string): Promise<void> {
  await page.goto(link)
  for (const field of await page.locator('input[autocomplete="new-password"]').all()) await field.fill(password)
  await page.locator('form:has(input[autocomplete="new-password"]) button[type="submit"]').first().click()
  await page.waitForURL((address) => address.pathname.includes('/c/'))
  await page.goto(`/en/c/${slug}/batches/donations`)
  const head = { name: 'Cheques', depositedOn: '2026-01-13', expectedCount: String(rows), expectedTotal: '2000.00' }
  for (const [name, value] of Object.entries(head)) await page.locator(`input[name="${name}"]`).fill(value)
  await page.getByRole('button', { name: 'Begin the batch' }).click()
  await page.waitForURL(/\/batches\/donations\/[0-9a-f-]{36}$/)
  await page.locator('tbody [data-person]').first().focus()
  await page.locator('#batch-grid').evaluate((table, count) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', Array.from({ length: count }, (_, place) => `Giver ${String(place)}\t2026-01-13\t10.00`).join('\n'))
    table.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, rows)
  await page.getByRole('button', { name: `Fill in ${String(rows)} rows` }).click()
  await page.locator('#batch-grid tbody tr').nth(rows - 1).waitFor()
  await page.keyboard.press('Control+s')
}

/** Counts the rows that are on their way to the server; gives what waits until none has been for a while. */
function watchRows(page: Page): () => Promise<void> {
  let [underWay, last] = [0, Date.now()]
  const isRow = (request: { url(): string }): boolean => new URL(request.url()).pathname === '/api/batch-rows'
  const note = (step: number) => (request: { url(): string }) => { if (isRow(request)) [underWay, last] = [underWay + step, Date.now()] }
  page.on('request', note(1)).on('requestfinished', note(-1)).on('requestfailed', note(-1))
  return async () => {
    while (underWay > 0 || Date.now() - last < quietMilliseconds) await page.waitForTimeout(200)
  }
}

/**
 * From now on each key that is pressed in the grid is timed: until all that listens to it is done (what React draws for it and each layout that it asks for
 * among that), and until the picture with what it changed is made. No message or timer is waited for: a browser puts those behind the next picture after a
 * key, so that they would tell of pictures, of which there are 60 a second, and of whatever else the machine does.
 */
async function timeKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[][] = []
    Object.assign(window, { keyTimes: times })
    let begun = 0
    window.addEventListener('keydown', () => {
      begun = performance.now()
      const taken = new Array<number>()
      times.push(taken)
      const began = begun
      const drawn = new MessageChannel()
      drawn.port1.onmessage = () => { taken[1] = performance.now() - began }
      requestAnimationFrame(() => { drawn.port2.postMessage(null) })
    }, { capture: true })
    // They were added after those of the page, and so come after them, one after the other for one key.
    for (const type of ['keydown', 'keypress', 'input']) {
      document.addEventListener(type, () => {
        const taken = times.at(-1)
        if (taken !== undefined) taken[0] = performance.now() - begun
      })
    }
  })
}

/** Types in cells of every kind near the beginning, in the middle and at the end of the grid, and goes from cell to cell. */
async function typeAbout(page: Page): Promise<void> {
  const cells = ['[data-person]', 'input[name="amount"]', 'input[name="paymentReference"]']
  for (const at of [2, rows / 2, rows - 2]) {
    for (const cell of cells) {
      await page.locator('#batch-grid tbody tr').nth(at).locator(cell).first().focus()
      for (let stroke = 0; stroke < strokesPerCell; stroke += 1) await page.keyboard.press(cell.includes('amount') ? '1' : 'a')
      for (const key of ['Enter', 'Shift+Enter', 'ArrowDown', 'Tab', 'Control+d']) await page.keyboard.press(key)
    }
  }
}

function timesOf(read: unknown, place: 0 | 1): readonly number[] {
  return Array.isArray(read) ? read.flatMap((each: unknown) => (Array.isArray(each) && typeof each[place] === 'number' ? [each[place]] : [])) : []
}

/** How long a key stroke in a batch grid of 200 rows is handled, in a real browser with the production build. */
export async function benchGrid(): Promise<void> {
  const found = findChromium()
  if ('missing' in found) throw new Error(found.missing)
  const link = await setUpOrganization(founderOperator('America/Chicago'), { organization: 'Grid', chapter: slug, email: 'bench@example.org', state: 'IL', timeZone: 'America/Chicago' })
  await withServer(async () => {
    const browser = await chromium.launch({ executablePath: found.executablePath, args: ['--no-sandbox'], env: { ...found.environment } })
    try {
      const page = await (await browser.newContext({ baseURL: new URL(link).origin, viewport: { width: 1280, height: 900 } })).newPage()
      const rowsKept = watchRows(page)
      await openGrid(page, link)
      await timeKeys(page)
      for (const when of ['while 200 pasted rows are on their way to the server', 'once they are kept']) {
        if (when.startsWith('once')) await rowsKept()
        await page.evaluate('window.keyTimes.length = 0')
        await typeAbout(page)
        const read: unknown = await page.evaluate('window.keyTimes')
        const [handled, drawn] = [timesOf(read, 0), timesOf(read, 1)]
        say(`key strokes in a batch grid of ${String(await page.locator('#batch-grid tbody tr').count())} rows, in a browser, ${when}`, {
          'key strokes': handled.length, 'handled at the median, ms': percentile(handled, 0.5), 'handled at the 95th percentile, ms': percentile(handled, 0.95),
          'drawn at the 95th percentile, ms': percentile(drawn, 0.95), target: 'handled within 25 ms at the 95th percentile',
        })
      }
    } finally {
      await browser.close()
    }
  })
}
