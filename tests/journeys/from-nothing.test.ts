/**
 * @jest-environment node
 */
import type { Page } from 'playwright-core'
import { downloadReport } from './report-files'
import { answerWhichOne, fill, go, name, press, type Typed } from './filling'
import { describeJourney, signInAs } from './journey'
import { founder, setUpOrganization } from './new-organization'
import { setUpLink } from './one-time-link'

const oneSitting = 400_000
const records = /\/(donations|expenditures|transfers|lobbying-contacts)\/[0-9a-f-]{36}\?saved=1$/

type NewRecord = { readonly list: string; readonly open: string; readonly save: string; readonly person: string; readonly who: string; readonly typed: Typed }

const donation: NewRecord = {
  list: 'Donations', open: 'Record a donation', save: 'Save donation', person: 'donor', who: 'Zoë Åkerlund',
  typed: { receivedOn: '07/15/2026', amount: '250', method: 'card', purpose: 'general' },
}
const secondDonation: NewRecord = { ...donation, who: 'Jonas Lind', typed: { ...donation.typed, receivedOn: '08/02/2026', amount: '20+20' } }
const expenditure: NewRecord = {
  list: 'Expenditures', open: 'Record an expenditure', save: 'Save expenditure', person: 'payee', who: 'Prairie Print',
  typed: { paidOn: '08/20/2026', amount: '120.50', method: 'check', category: 'printing', purpose: 'general', purposeText: 'Leaflets', receiptState: 'attached' },
}
const transfer: NewRecord = {
  list: 'Transfers', open: 'Record a transfer', save: 'Save transfer', person: 'recipient', who: 'نور فاؤنڈیشن',
  typed: { country: 'PK', sentOn: '09/01/2026', amount: '75', channel: 'wire', purpose: 'homeland_charity', purposeText: 'School books', screeningResult: 'no-match', screenedOn: '08/30/2026' },
}
const contact: NewRecord = {
  list: 'Contacts', open: 'Record a lobbying contact', save: 'Save contact', person: 'official1', who: 'Maria Quigley',
  typed: { contactOn: '09/10/2026', mode: 'meeting', official1Office: 'Senator', official1Entity: 'U.S. Senate', topic: 'Visas for students' },
}

/** Records one thing from its list, as somebody does who sees the program for the first time. Gives its number. */
async function record(page: Page, { list, open, save, person, who, typed }: NewRecord, scripts: boolean): Promise<string> {
  await go(page, list, /\/c\/springfield\/[a-z-]+$/)
  await go(page, open, /\/new$/)
  const someone = { field: person, name: who, scripts }
  await name(page, someone)
  await fill(page, typed)
  await answerWhichOne(page, [someone], save)
  await press(page, save, records)
  return (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
}

async function textOf(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ')
}

for (const scripts of [true, false]) {
  describeJourney(`From an empty installation to the report of a quarter, ${scripts ? 'with' : 'without'} scripts`, (journey) => {
    it(
      'is one sitting: set up, sign in, record one of each kind, correct, void, report, take away, answer the checklist, read the history',
      async () => {
        const page = await journey.openPage({ scripts })
        await page.goto('/en')
        await go(page, 'Set up my organization', /\/setup$/)
        await setUpOrganization(page, await setUpLink(journey.server()))
        await page.context().clearCookies()
        await signInAs(page, founder.email, founder.password)
        await page.waitForURL(/\/c\/springfield$|\/org$/)
        await page.goto('/en/c/springfield/donations/new')
        await page.getByRole('button', { name: 'Save donation' }).click()
        await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
        await page.goto('/en/c/springfield')

        const number = await record(page, donation, scripts)
        expect(number).toMatch(/^SPR-D-\d{4}-0001$/)
        const gift = page.url().replace(/\?.*$/, '')
        const mistake = await record(page, secondDonation, scripts)
        expect(await textOf(page)).toContain('$40.00')
        await go(page, 'Void', /\/void$/)
        await fill(page, { reason: 'Entered for the wrong chapter.' })
        await press(page, 'Void this donation', /\?voided=1$/)
        const paid = await record(page, expenditure, scripts)
        const sent = await record(page, transfer, scripts)
        const met = await record(page, contact, scripts)

        await page.goto(gift)
        await go(page, 'Correct', /\/correct$/)
        await fill(page, { amount: '275.00', reason: 'The card statement says 275 dollars.' })
        await press(page, 'Save correction', /\?saved=1$/)
        const ofGift = await textOf(page)
        for (const part of ['$250.00', '$275.00', 'The card statement says 275 dollars.', 'Zoë Åkerlund']) expect(ofGift).toContain(part)

        await go(page, 'Reports', /\/reports$/)
        await fill(page, { form: 'quarterly-disclosure', period: '2026-Q3' })
        await press(page, 'Show the report', /\/reports\/quarterly-disclosure\/2026-Q3/)
        const shown = await textOf(page)
        for (const part of ['Meadow Party', 'Zoë Åkerlund', '$275.00', 'Prairie Print', '$120.50', 'نور فاؤنڈیشن', '$75.00', 'Maria Quigley', '$1,079.50', 'not legal advice', mistake]) {
          expect(shown).toContain(part)
        }
        const taken = await downloadReport(page)
        for (const [format, text] of Object.entries(taken)) {
          for (const part of ['Zoë Åkerlund', 'Prairie Print', 'Maria Quigley', number]) expect([format, text]).toEqual([format, expect.stringContaining(part)])
        }
        expect(taken.pdf).toContain('1,079.50')
        expect(taken.json).toContain('107950')

        await go(page, /^Checklists/, /\/checklists$/)
        await page.goto('/en/c/springfield/checklists?period=2026-Q3')
        // A question that a person answers.
        const code = 'ACC-04'
        await page.getByRole('link', { name: code }).first().click()
        await page.waitForURL(/\/checklists\/[^/]+\?/)
        await fill(page, { answer: 'yes', note: 'Read in the minutes of the board.' })
        await press(page, 'Save answer', /saved=answer/)
        expect(await textOf(page)).toContain(`Answer to ${code} saved`)
        expect(await textOf(page)).toContain('Read in the minutes of the board.')

        await go(page, 'Journal', /\/journal$/)
        const history = await textOf(page)
        for (const part of [number, mistake, paid, sent, met, code, 'Entered for the wrong chapter.', 'The card statement says 275 dollars.', founder.name]) {
          expect(history).toContain(part)
        }
      },
      oneSitting,
    )
  })
}
