/**
 * @jest-environment node
 */
import type { Page } from 'playwright-core'
import { loadExample } from './example'
import { describeJourney } from './journey'
import { signInToExample } from './readers'

const milliseconds = 400_000
const first = ['Marlow', 'Tamsin', 'Orrin', 'Idris', 'Leda', 'Quill', 'Sorrel', 'Bram']
const family = ['Vantongeren', 'Okonjo', 'Ferreira', 'Halloran', 'Szymborski']
/** Forty gifts; the first giver is written otherwise by the bank. */
const gifts = Array.from({ length: 40 }, (_, at) => ({
  name: at === 0 ? 'Noor Rahmani' : `${first[at % 8] ?? ''} ${family[Math.floor(at / 8)] ?? ''}`, cents: 2_001 + at * 137,
}))
const dollars = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
const total = gifts.reduce((sum, { cents }) => sum + cents, 0)

/** The amounts of the gifts of one method on that day, out of the export. */
async function amountsOf(page: Page, method: string): Promise<readonly string[]> {
  const csv = await (await page.request.get(`/api/exports/donations?chapter=chicago&method=${method}&from=2026-01-13&through=2026-01-13`)).text()
  const [head = '', ...lines] = csv.trim().split(/\r?\n/)
  const column = head.replace(/^\uFEFF/, '').split(',').indexOf('amount')
  return lines.map((line) => line.split(',')[column] ?? '').toSorted()
}

async function beginBatch(page: Page): Promise<void> {
  await page.goto('/en/c/chicago/batches/donations')
  await page.locator('input[name="name"]').fill('Cheques of January 13')
  await page.locator('input[name="depositedOn"]').fill('2026-01-13')
  await page.locator('input[name="expectedCount"]').fill(String(gifts.length))
  await page.locator('input[name="expectedTotal"]').fill(dollars(total))
  await page.locator('select[name="method"]').selectOption('check')
  await page.locator('select[name="purpose"]').selectOption('general')
  await page.getByRole('button', { name: 'Begin the batch' }).click()
  await page.waitForURL(/\/batches\/donations\/[0-9a-f-]{36}$/)
}

async function typeGifts(page: Page): Promise<void> {
  await page.locator('tbody [data-person]').first().focus()
  for (const { name, cents } of gifts) {
    await page.keyboard.type(name)
    await page.getByRole('option', { name: `Add ${name} as a new person` }).waitFor()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type(dollars(cents))
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
  }
}

describeJourney(
  'A grid evening',
  (journey) => {
    it('types forty gifts with the keyboard, which equal the forty of the bank file to the cent', async () => {
      const page = await journey.openPage()
      await signInToExample(page, journey.server(), 'treasurer')
      await beginBatch(page)
      await typeGifts(page)
      await page.getByText('40 of 40 items').first().waitFor()
      await page.keyboard.press('Control+s')
      // What was typed is on the server: the page is loaded again.
      await page.waitForFunction(() => document.querySelectorAll('tbody tr [class*="tag"]').length === 40)
      await page.reload()
      await page.getByText('40 of 40 items').first().waitFor()
      await page.getByRole('button', { name: 'Record these donations' }).click()
      await page.getByText('40 donations were recorded.').waitFor({ timeout: 60_000 })

      const lines = gifts.map(({ name, cents }, at) => `01/13/2026,Zelle payment from ${at === 0 ? 'NUR RAHMANI' : name.toUpperCase()} Conf# g${String(at)},${dollars(cents)},G-${String(at)}`)
      await page.goto('/en/c/chicago/imports')
      const content = Buffer.from(['Date,Description,Amount,Transaction ID', ...lines].join('\n'))
      await page.locator('input[type="file"]').setInputFiles({ name: 'forty.csv', mimeType: 'text/csv', buffer: content })
      await page.getByRole('button', { name: 'Look at this file' }).click()
      await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/)
      await page.locator('select[name="method"]').selectOption('zelle')
      await page.locator('select[name="purpose"]').selectOption('general')
      await page.getByRole('button', { name: 'Show the preview' }).click()
      await page.getByRole('heading', { level: 1, name: /^What will be imported/ }).waitFor()
      for (const box of await page.locator('input[type="radio"][value="gift"], input[type="radio"][value="new"]').all()) await box.check()
      // Each resembles a gift that was typed: who says that it is another one says why.
      for (const why of await page.locator('input[name^="reason-"], textarea[name^="reason-"]').all()) await why.fill('Given a second time')
      await page.getByRole('button', { name: 'Import', exact: true }).click()
      await page.getByText('40 records were made.').waitFor({ timeout: 60_000 })
      const typed = await amountsOf(page, 'check')
      expect(typed).toHaveLength(40)
      expect(await amountsOf(page, 'zelle')).toEqual(typed)
    }, milliseconds)
  },
  { prepare: loadExample },
)
