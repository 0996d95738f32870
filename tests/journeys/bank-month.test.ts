/**
 * @jest-environment node
 */
import type { Page } from 'playwright-core'
import { fill, go, name, press } from './filling'
import { describeJourney, signInAs } from './journey'
import { founder, setUpOrganization } from './new-organization'
import { setUpLink } from './one-time-link'
import { textOf } from './report-steps'

const mostMilliseconds = 300_000
const chapter = '/en/c/springfield'

/** What the processor did: two gifts, a refund of the first, and a payout of 100.00 - 3.20 + 50.00 - 1.75 - 40.00. */
const processor = {
  name: 'stripe.csv',
  lines: [
    'balance_transaction_id,created_utc,currency,gross,fee,net,reporting_category,source_id,charge_id,description',
    'txn_1,2026-01-05 18:00:00,usd,100.00,3.20,96.80,charge,ch_1,ch_1,Donation',
    'txn_2,2026-01-06 18:00:00,usd,50.00,1.75,48.25,charge,ch_2,ch_2,Donation',
    'txn_3,2026-01-09 18:00:00,usd,-40.00,0.00,-40.00,refund,re_1,ch_1,Donation',
    'txn_4,2026-01-12 18:00:00,usd,-105.05,0.00,-105.05,payout,po_1,,Payout',
  ],
}
/** The same month at the bank, whose account opened with 1,000.00: it ends at 1,113.05. */
const bank = {
  name: 'january.csv',
  lines: [
    'Date,Description,Amount,Transaction ID',
    '01/13/2026,STRIPE TRANSFER ST-X1,105.05,B-1',
    '01/14/2026,Zelle payment from NOOR EXAMPLE Conf# a1,40.00,B-2',
    '01/15/2026,Counter deposit,60.00,B-3',
    '01/20/2026,Rent of the hall,-80.00,B-4',
    '01/30/2026,Monthly service fee,-12.00,B-5',
  ],
}

/** Sends a file and says what holds for all of it; the preview is shown. */
async function look(page: Page, { name: file, lines }: typeof bank, settings: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(`${chapter}/imports`)
  await page.locator('input[type="file"]').setInputFiles({ name: file, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
  await press(page, 'Look at this file', /\/imports\/[0-9a-f-]{36}$/)
  await fill(page, { ...settings, purpose: 'general' })
  await page.locator('select[name="bankAccountId"]').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Show the preview' }).click()
  await page.getByRole('heading', { level: 1, name: /^What will be imported/ }).waitFor()
}

async function bringIn(page: Page, told: string): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByText(told).waitFor()
}

/** Records a line of the bank from the statement; the form has what the bank says of it. */
async function recordLine(page: Page, line: string, link: RegExp, typed: Readonly<Record<string, string>>): Promise<void> {
  await page.locator('main tr', { hasText: line }).getByRole('link', { name: link }).click()
  await page.waitForURL(/\/expenditures\/new\?/)
  await name(page, { field: 'payee', name: 'Prairie Bank', scripts: true })
  await fill(page, typed)
  await page.keyboard.press('Escape')
  await press(page, 'Save expenditure', /\/reconciliations\/[0-9a-f-]{36}\?recorded=1$/)
}

async function expectOn(page: Page, parts: readonly string[]): Promise<void> {
  const text = await textOf(page)
  for (const part of parts) expect(text).toContain(part)
}

describeJourney('A month at the bank', (journey) => {
  it('takes a payout of a processor as gross gifts, fees and a refund, ties it to the line of the bank, and is asked about, reconciled and locked to the cent', async () => {
    const page = await journey.openPage()
    await setUpOrganization(page, await setUpLink(journey.server()))

    await look(page, processor, { processor: 'Stripe', method: 'processor' })
    await fill(page, { 'take-0': 'gift', 'donor-0': 'Alice Example', 'take-1': 'anonymous' })
    await bringIn(page, '5 records were made.')
    await page.goto(`${chapter}/donations`)
    await expectOn(page, ['$100.00', '$50.00', '-$40.00'])
    await page.goto(`${chapter}/expenditures`)
    await expectOn(page, ['$3.20', '$1.75', 'Stripe'])
    await page.goto(`${chapter}/imports`)
    await go(page, 'Stripe po_1', /\/payouts\/[0-9a-f-]{36}$/)
    const payout = page.url()
    await expectOn(page, ['Gifts $150.00', 'Fees -$4.95', 'Refunds -$40.00', 'Sent to the bank $105.05', 'to the cent', 'Not matched with a line of the bank yet'])

    await look(page, bank, { method: 'zelle' })
    await expectOn(page, ['5 movements: 1 new, 1 already here, 1 to decide, 2 money out, 0 left out.'])
    await fill(page, { 'take-2': 'anonymous', 'take-3': 'expenditure', 'donor-3': 'Meadow Hall', 'category-3': 'rent' })
    await bringIn(page, '3 records were made.')

    await page.goto(`${chapter}/reconciliations/new`)
    await fill(page, { closing: '1,113.50' })
    await press(page, 'Add the statement', /\/reconciliations\/[0-9a-f-]{36}$/)
    const statement = page.url()
    await expectOn(page, ['Opening balance plus the lines is not the closing balance: the difference is -$0.45.', '5 lines are neither matched nor carried'])
    await page.getByRole('button', { name: /^Accept (?:the certain one|all \d+ that are certain)$/ }).click()
    await page.getByText('There is nothing to suggest.').waitFor()
    await recordLine(page, 'Monthly service fee', /^Record a bank fee/, { purposeText: 'Monthly service fee' })
    await expectOn(page, ['Every line is matched.', 'Every record of the account is at the bank.', 'Payout Stripe po_1, 5 records add up to the line'])
    expect(await page.getByRole('button', { name: 'Reconcile and lock' }).count()).toBe(0)
    await go(page, 'Correct the statement or add lines', /\/correct$/)
    await fill(page, { closing: '1,113.05', reason: 'Misread on paper.' })
    await press(page, 'Save the correction', new RegExp(`${new URL(statement).pathname}$`))
    await page.getByRole('button', { name: 'Reconcile and lock' }).click()
    await page.getByText('This period is reconciled and locked').waitFor()
    await expectOn(page, ['Reconciled Amina Founder', 'Balance per bank $1,000.00 $205.05 $92.00 $1,113.05', 'Balance per books $1,000.00 $250.00 $136.95 $1,113.05', 'Difference $0.00 $0.00 $0.00 $0.00'])

    await page.goto(payout)
    await expectOn(page, ['Matched with the line of Jan 13, 2026'])
    await page.goto(`${chapter}/donations`)
    await page.locator('main tr', { hasText: 'NOOR EXAMPLE' }).getByRole('link').first().click()
    await page.waitForURL(/\/donations\/[0-9a-f-]{36}$/)
    await go(page, 'Correct', /\/correct$/)
    await fill(page, { amount: '41.00', reason: 'Misread.' })
    await page.getByRole('button', { name: 'Save correction' }).click()
    await page.getByRole('alert').filter({ hasText: 'The account is reconciled with the bank through Jan 31, 2026, and the period is locked.' }).first().waitFor()
    await page.goto(statement)
    await go(page, 'Reconciliation paper', /\/reports\/bank-reconciliation\/2026-01-01\.\.2026-01-31$/)
    await expectOn(page, ['$1,113.05', 'Prairie Bank'])
  }, mostMilliseconds)

  it('finds that two givers of its files are one person: their gifts stand together, the old address leads on, and all of it can be taken back', async () => {
    const page = await journey.openPage()
    await signInAs(page, founder.email, founder.password)
    const addressOf = async (person: string) => {
      await page.goto(`${chapter}/people`)
      await go(page, person, /\/people\/[0-9a-f-]{36}$/)
      return page.url()
    }
    const [goes, stays] = [await addressOf('Alice Example'), await addressOf('NOOR EXAMPLE')]
    await go(page, 'Merge with another entry', /\/merge$/)
    await fill(page, { text: 'Alice' })
    await page.locator('main').getByRole('button', { name: 'Search', exact: true }).click()
    await go(page, 'Alice Example', /\/merge\?with=/)
    await fill(page, { 'take-name': 'goes', same: 'yes', reason: 'She wrote from both names.' })
    await press(page, 'Save this decision', /\/people\/[0-9a-f-]{36}\?merged=/)
    const giftsOf = async (person: string) => {
      await page.goto(`${chapter}/donations`)
      return page.locator('main tbody tr', { hasText: person }).count()
    }
    expect([await giftsOf('Alice Example'), await giftsOf('NOOR EXAMPLE')]).toEqual([3, 0])
    await page.goto(goes)
    expect(new URL(page.url()).pathname).toBe(new URL(stays).pathname)
    await expectOn(page, ['The entry of Alice Example was merged into this one', 'She wrote from both names.'])
    await press(page, 'Take back the merge of Alice Example', /\?unmerged=1$/)
    expect([await giftsOf('Alice Example'), await giftsOf('NOOR EXAMPLE')]).toEqual([2, 1])
    await page.goto(goes)
    expect(page.url()).toBe(goes)
  }, mostMilliseconds)
})
