/**
 * @jest-environment node
 */
import type { Page } from 'playwright-core'
import { fill, go, name, press } from './filling'
import { describeJourney, type Journey } from './journey'
import { setUpOrganization } from './new-organization'
import { download } from './report-files'
import { setUpLink } from './one-time-link'

const milliseconds = 240_000
const root = '/en/c/springfield'
const statementPage = /\/reconciliations\/[0-9a-f-]{36}(?:\?.*)?$/

type Movement = readonly [day: string, amount: string, id: string, words: string]

/** A file of the bank with what it states at its end. */
function ofx(movements: readonly Movement[], balance: string, day: string): string {
  const line = ([on, amount, id, words]: Movement) => `<STMTTRN><TRNTYPE>${amount.startsWith('-') ? 'DEBIT' : 'CREDIT'}<DTPOSTED>${on}<TRNAMT>${amount}<FITID>${id}${words.startsWith('Counter') ? '<MEMO>' : '<NAME>'}${words}</STMTTRN>`
  const account = '<BANKACCTFROM><ACCTID>4821</BANKACCTFROM>'
  return `OFXHEADER:100\n\n<OFX><STMTRS><CURDEF>USD${account}<BANKTRANLIST>${movements.map(line).join('\n')}</BANKTRANLIST><LEDGERBAL><BALAMT>${balance}<DTASOF>${day}</LEDGERBAL></STMTRS></OFX>`
}

const january = ofx([
  ['20260113', '40.00', 'A1', 'Zelle payment from NOOR EXAMPLE'], ['20260114', '60.00', 'A2', 'Counter deposit'],
  ['20260115', '-80.00', 'A3', 'CHECK 1041'], ['20260131', '-5.00', 'A4', 'Monthly service fee'],
], '1015.00', '20260131')
const stripe = [
  'balance_transaction_id,created_utc,currency,gross,fee,net,reporting_category,source_id,charge_id,description,customer_name',
  'txn_1,2026-02-02 18:00:00,usd,100.00,3.20,96.80,charge,ch_1,ch_1,Donation,Nur Example', 'txn_2,2026-02-04 18:00:00,usd,-96.80,0.00,-96.80,payout,po_1,,STRIPE PAYOUT,',
].join('\n')
const february = ofx([['20260205', '96.80', 'B1', 'STRIPE TRANSFER']], '1111.80', '20260228')

async function textOf(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ')
}

async function preview(page: Page, file: { readonly name: string; readonly text: string }, method: string): Promise<void> {
  await page.goto(`${root}/imports`)
  await page.locator('input[type="file"]').setInputFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.text) })
  await press(page, 'Look at this file', /\/imports\/[0-9a-f-]{36}$/)
  await fill(page, { method, purpose: 'general', bankAccountId: await accountOf(page) })
  await page.getByRole('button', { name: 'Show the preview' }).click()
  await page.getByRole('heading', { level: 1, name: /^What will be imported/ }).waitFor()
}

async function accountOf(page: Page): Promise<string> {
  return (await page.locator('select[name="bankAccountId"] option').last().getAttribute('value')) ?? ''
}

async function importAll(page: Page, count: string): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByText(count).waitFor()
}

/** Adds the next statement as the form has it: days and balances are known by now. */
async function addStatement(page: Page, opening: string, closing: string): Promise<void> {
  await page.goto(`${root}/bank-accounts`)
  await go(page, /^Add the next statement/, /\/reconciliations\/new/)
  expect([await page.locator('[name="opening"]').inputValue(), await page.locator('[name="closing"]').inputValue()]).toEqual([opening, closing])
  await press(page, 'Add the statement', statementPage)
}

async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Reconcile and lock' }).click()
  await page.getByText('This period is reconciled and locked').waitFor()
}

/** The numbers that link to records of a kind on the page, each with its address. */
async function recordsOn(page: Page, folder: string): Promise<readonly string[]> {
  return page.locator(`main a[href*="/${folder}/"]`).evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))])
}

function months(journey: Journey): () => Promise<Page> {
  let signedIn: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>> | null = null
  return async () => {
    const page = await journey.openPage(signedIn === null ? {} : { signedInAs: signedIn })
    if (signedIn !== null) return page
    await setUpOrganization(page, await setUpLink(journey.server()))
    signedIn = await page.context().storageState()
    return page
  }
}

describeJourney('The months of a bank account', (journey) => {
  const open = months(journey)

  it('come from a bank file with questions to a reconciled, locked month', async () => {
    const page = await open()
    await preview(page, { name: 'january.ofx', text: january }, 'zelle')
    expect(await textOf(page)).toContain('4 movements: 1 new, 0 already here, 1 to decide, 2 money out, 0 left out.')
    await page.locator('input[name="take-1"][value="anonymous"]').check()
    await importAll(page, '2 records were made.')
    await addStatement(page, '1,000.00', '1,015.00')
    await page.getByRole('button', { name: 'Accept all 2 that are certain' }).click()
    await page.getByText('2 lines are neither matched nor carried with a reason.').waitFor()
    await page.getByRole('link', { name: /^Record this payment/ }).first().click()
    await page.waitForURL(/\/expenditures\/new\?/)
    await name(page, { field: 'payee', name: 'Hall Trust', scripts: true })
    await fill(page, { category: 'rent', purpose: 'administration', purposeText: 'Rent of the hall', receiptState: 'attached' })
    await press(page, 'Save expenditure', statementPage)
    await page.getByRole('link', { name: /^Record a bank fee/ }).click()
    await page.waitForURL(/\/expenditures\/new\?/)
    await name(page, { field: 'payee', name: 'Prairie Bank', scripts: true })
    await press(page, 'Save expenditure', statementPage)
    await lock(page)
    const statement = page.url()
    await go(page, 'Reconciliation paper', /\/reports\/bank-reconciliation\//)
    const files = { pdf: await download(page, 'pdf'), xlsx: await download(page, 'xlsx') }
    const order = ['Four-way proof of cash', 'In the books, not at the bank', 'At the bank, not in the books', 'Matched']
    for (const text of [await textOf(page), files.pdf, files.xlsx]) {
      const places = order.map((title) => text.indexOf(title))
      expect([places, Math.min(...places) > -1]).toEqual([places.toSorted((left, right) => left - right), true])
      expect(text).toContain('reconciled and locked')
    }
    await page.goto(statement)
    const [payment] = await recordsOn(page, 'expenditures')
    await page.goto(`${payment ?? ''}/void`)
    await fill(page, { reason: 'It was another month.' })
    await page.locator('main form button[type="submit"]').first().click()
    await page.getByText('is reconciled with the bank').first().waitFor()
  }, milliseconds)

  it('tie a payout of a processor to the one line of the bank that it makes', async () => {
    const page = await open()
    await preview(page, { name: 'stripe.csv', text: stripe }, 'processor')
    await fill(page, { 'take-0': 'gift', 'donor-0': 'Nur Example' })
    await importAll(page, '2 records were made.')
    await preview(page, { name: 'february.ofx', text: february }, 'ach')
    await importAll(page, 'Nothing new was recorded.')
    await page.goto(`${root}/imports`)
    await go(page, /po_1/, /\/payouts\/[0-9a-f-]{36}$/)
    const payout = page.url()
    expect(await textOf(page)).toMatch(/Not matched with a line of the bank yet.* Gifts \$100\.00 Fees -\$3\.20 Sent to the bank \$96\.80/)
    await addStatement(page, '1,015.00', '1,111.80')
    await page.getByRole('button', { name: /^Accept/ }).first().click()
    await lock(page)
    await page.goto(payout)
    await go(page, 'Matched with the line of Feb 5, 2026', statementPage)
  }, milliseconds)

  it('name one donor once two entries are merged, and two again when that is taken back; the old address keeps working', async () => {
    const page = await open()
    await page.goto(`${root}/people/duplicates`)
    await page.getByRole('link', { name: /^Compare/ }).first().click()
    await page.waitForURL(/\/merge\?with=/)
    const other = new URL(page.url()).searchParams.get('with') ?? ''
    await fill(page, { reason: 'The same person: the bank writes the name otherwise.' })
    await press(page, 'Save this decision', /\/people\/[0-9a-f-]{36}/)
    const survivor = new URL(page.url()).pathname
    await page.goto(`${root}/people/${other}`)
    expect(new URL(page.url()).pathname).toBe(survivor)
    await page.getByText(/was merged into this one/).waitFor()
    await page.getByRole('button', { name: /^Take back the merge/ }).click()
    await page.getByText(/^The merge is taken back/).waitFor()
    await page.goto(`${root}/people/${other}`)
    expect(new URL(page.url()).pathname).toBe(`${root}/people/${other}`)
  }, milliseconds)
})
