/**
 * @jest-environment node
 */
import type { Page } from 'playwright-core'
import { phone } from './browser'
import { exampleWorld } from './example'
import { takeList } from './take-list'
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
  const csv = await (await takeList(page, { chapter: 'chicago', method, from: '2026-01-13', through: '2026-01-13' })).text()
  const [head = '', ...lines] = csv.trim().split(/\r?\n/)
  const column = head.replace(/^\uFEFF/, '').split(',').indexOf('amount')
  return lines.map((line) => line.split(',')[column] ?? '').toSorted()
}

type Slip = { readonly name: string; readonly day: string; readonly count: number; readonly total: string }

async function beginBatch(page: Page, { name, day, count, total: expected }: Slip): Promise<void> {
  await page.goto('/en/c/chicago/batches/donations')
  await page.locator('input[name="name"]').fill(name)
  await page.locator('input[name="depositedOn"]').fill(day)
  await page.locator('input[name="expectedCount"]').fill(String(count))
  await page.locator('input[name="expectedTotal"]').fill(expected)
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

/** Rows typed at the desk without scripts, or on a phone with them; then recorded. */
async function recordTwo(page: Page): Promise<void> {
  await page.getByText('2 donations were recorded.').waitFor({ timeout: 60_000 })
  expect((await page.locator('main').innerText()).replace(/\s+/g, ' ')).toContain('2 items, $35.00')
}

describeJourney(
  'A grid evening',
  (journey) => {
    it('posts a plain form of rows without scripts, and says beside each what is wrong with it', async () => {
      const page = await journey.openPage({ scripts: false })
      await signInToExample(page, journey.server(), 'treasurer')
      await beginBatch(page, { name: 'Two without scripts', day: '2026-01-14', count: 2, total: '35.00' })
      const cell = (row: number, name: string) => page.locator('tbody tr').nth(row).locator(`[name="${name}"]`)
      for (const [row, name, amount] of [[0, 'Plain Giver', '15.00'], [1, 'Plain Society', '1.234,56']] as const) {
        await cell(row, 'donor').fill(name)
        await cell(row, 'personChoice').selectOption(row === 0 ? 'new individual' : 'new organization')
        await cell(row, 'amount').fill(amount)
      }
      await page.getByRole('button', { name: 'Record these donations' }).click()
      await page.getByText('Nothing was recorded.').first().waitFor()
      expect(await page.locator('tbody tr').nth(1).innerText()).toContain('Amount is not clear')
      await cell(1, 'amount').fill('20.00')
      await page.getByRole('button', { name: 'Keep these rows' }).click()
      await page.getByText('2 of 2 items, $35.00 of $35.00, $0.00 to go').waitFor()
      await page.getByRole('button', { name: 'Record these donations' }).click()
      await recordTwo(page)
    }, milliseconds)

    it('shows a card for each row on a phone, which a finger fills', async () => {
      const page = await journey.openPage({ viewport: phone })
      await signInToExample(page, journey.server(), 'treasurer')
      await beginBatch(page, { name: 'Two on a phone', day: '2026-01-14', count: 2, total: '35.00' })
      for (const [row, name, amount] of [[0, 'Pocket Giver', '15.00'], [1, 'Pocket Donor', '20.00']] as const) {
        const card = page.locator('tbody tr').nth(row)
        await card.locator('[data-person]').fill(name)
        await page.getByRole('option', { name: `Add ${name} as a new person` }).click()
        await card.locator('[name="amount"]').fill(amount)
      }
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(phone.width)
      await page.getByText('2 of 2 items, $35.00 of $35.00, $0.00 to go').first().waitFor()
      await page.getByRole('button', { name: 'Record these donations' }).click()
      await recordTwo(page)
    }, milliseconds)

    it('types forty gifts with the keyboard, which equal the forty of the bank file to the cent', async () => {
      const typing = await journey.openPage()
      await signInToExample(typing, journey.server(), 'treasurer')
      await beginBatch(typing, { name: 'Cheques of January 13', day: '2026-01-13', count: gifts.length, total: dollars(total) })
      await typeGifts(typing)
      await typing.getByText('40 of 40 items').first().waitFor()
      // Each row says what the checks say of it once it is on the server. Then the browser is gone, without a word to the page.
      await typing.waitForFunction(() => document.querySelectorAll('tbody tr [class*="tag"]').length === 40)
      const [batch, signedInAs] = [typing.url(), await typing.context().storageState()]
      await typing.context().close()
      const page = await journey.openPage({ signedInAs })
      await page.goto(batch)
      await page.getByText('40 of 40 items').first().waitFor()
      await page.getByRole('button', { name: 'Record these donations' }).focus()
      await page.keyboard.press('Enter')
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
  { world: exampleWorld },
)
