/**
 * @jest-environment node
 */
import type { Page } from 'playwright-core'
import { answerWhichOne, fill, go, name, press } from './filling'
import { describeJourney } from './journey'
import { founder, setUpOrganization } from './new-organization'
import { setUpLink } from './one-time-link'
import { signInWithLink } from './readers'
import { approve, doneOn, seal, textOf } from './report-steps'

const mostMilliseconds = 300_000
const chapter = '/en/c/springfield'
/** The first half-year of a registration of August 20, 2025: it ends with the sixth month after that of the registration. */
const report = `${chapter}/reports/fara-nsd2/2025-08-20..2026-02-28`
const treasurerEmail = 'treasurer@example.org'
const principal = 'Meadow Party'
const giver = { field: 'donor', name: 'Zoë Åkerlund', scripts: false } as const

/** What is not simply "no": work for a principal whose money was received cannot be denied, and one question asks for words. */
const answers: Readonly<Record<string, { readonly choice?: 'yes'; readonly text?: string }>> = {
  'Item 6': { choice: 'yes' },
  'Item 11': { choice: 'yes', text: 'Held a conference for members of the party in Springfield.' },
  'Item 15(a)(1)': { text: 'The conference was paid for by its guests, so that nothing was spent for the party.' },
}

/** The set-up noted that FARA applies; its number and days come now, and who holds an office. */
async function fillProfile(page: Page): Promise<void> {
  await page.goto(`${chapter}/settings/registrations`)
  await go(page, 'Foreign Agents Registration Act (FARA)', /\/registrations\/[0-9a-f-]{36}$/)
  await go(page, 'Correct', /\/correct$/)
  await fill(page, { number: '7001', becameAgentOn: '2025-08-15', registeredOn: '2025-08-20', reason: 'The FARA Unit gave the number.' })
  await press(page, 'Save registration', /\/registrations\/[0-9a-f-]{36}\?saved=1$/)
  await page.goto(`${chapter}/profile`)
  await go(page, 'Add an officer', /\/officer\/new$/)
  await name(page, { field: 'person', name: founder.name, scripts: true })
  await fill(page, { fromOn: '2025-01-01', position: 'President', body: 'officer' })
  await press(page, 'Save', /\/profile\/officer\/[0-9a-f-]{36}\?saved=1$/)
}

async function inviteTreasurer(page: Page): Promise<string> {
  await page.goto(`${chapter}/settings/people/invite`)
  await fill(page, { email: treasurerEmail, name: 'Theo Ledger', role: 'treasurer' })
  await press(page, 'Give this role', /\/settings\/people\?saved=invited$/)
  return new URL(await page.locator('main code').innerText()).pathname
}

/** Money of the principal, without a word about what it is for. */
async function recordGift(page: Page): Promise<void> {
  await page.goto(`${chapter}/donations/new`)
  await name(page, giver)
  await fill(page, { receivedOn: '2026-02-01', amount: '123.45', method: 'check', purpose: 'general', receiptNumber: 'R-1' })
  await page.locator('select[name="principalId"]').selectOption({ label: principal })
  await answerWhichOne(page, [giver], 'Save donation')
  await press(page, 'Save donation', /\/donations\/[0-9a-f-]{36}\?saved=1$/)
}

/** Answers question after question, as the pages lead from one to the next. */
async function answerAll(page: Page): Promise<number> {
  await page.goto(`${report}/answers`)
  await go(page, /^Go on with/, /\/answers\/[^?/]+$/)
  let answered = 0
  for (; /\/answers\/[^/]+$/.test(new URL(page.url()).pathname); answered += 1) {
    const { choice = 'no', text = '' } = answers[await page.getByRole('heading', { level: 1 }).innerText()] ?? {}
    if ((await page.locator('main [name="choice"]').count()) > 0) await fill(page, { choice })
    if (text !== '') await fill(page, { text })
    const before = page.url()
    await page.getByRole('button', { name: 'Save answer' }).click()
    await page.waitForURL((address) => address.href !== before)
  }
  return answered
}

/** Explains every finding that asks for a note, and lets the officer of the profile sign; gives how many notes those were. */
async function explain(page: Page): Promise<number> {
  await page.goto(`${report}/explain`)
  const notes = page.locator('main textarea[name^="note-"]')
  for (const note of await notes.all()) await note.fill('The books of that half-year were brought in late.')
  const explained = await notes.count()
  await page.getByLabel(founder.name).check()
  await press(page, 'Save notes', doneOn(report, 'explained'))
  return explained
}

/** Corrects a gift on its own page. */
async function correctGift(page: Page, gift: string, corrected: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(gift)
  await go(page, 'Correct', /\/correct$/)
  await fill(page, corrected)
  await press(page, 'Save correction', /\?saved=1$/)
}

async function approveAndSeal(treasurer: Page, administrator: Page): Promise<string> {
  await approve(treasurer, report)
  await approve(administrator, report)
  await seal(administrator, report)
  return textOf(administrator)
}

describeJourney('A half-year of FARA', (journey) => {
  it('leads from an empty profile over a seal that is blocked and mended to a sealed statement and its sealed amendment', async () => {
    const administrator = await journey.openPage()
    await setUpOrganization(administrator, await setUpLink(journey.server()))
    await fillProfile(administrator)
    const treasurer = await journey.openPage({ scripts: false })
    await signInWithLink(treasurer, await inviteTreasurer(administrator), treasurerEmail)
    await recordGift(treasurer)

    await treasurer.goto(`${chapter}/reports`)
    await fill(treasurer, { form: 'fara-nsd2', period: '2025-08-20..2026-02-28' })
    await press(treasurer, 'Show the report', /\/fara-nsd2\/2025-08-20\.\.2026-02-28$/)
    expect(await textOf(treasurer)).toMatch(/\d+ findings must be fixed: see Findings below\. Until then nobody can approve or seal\./)
    expect(await answerAll(treasurer)).toBeGreaterThan(10)
    expect(await explain(treasurer)).toBeGreaterThan(0)

    expect(await textOf(treasurer)).toContain('1 finding must be fixed')
    await administrator.goto(`${report}/seal`)
    await administrator.getByRole('button', { name: 'Seal this report' }).click()
    await administrator.getByText('Something must be mended or explained first.').first().waitFor()
    await treasurer.locator('#findings li', { hasText: 'Item 14(a): the receipt has no purpose.' }).getByRole('link').first().click()
    await treasurer.waitForURL(/\/donations\/[0-9a-f-]{36}$/)
    const gift = treasurer.url()
    await correctGift(treasurer, gift, { reportText: 'Tickets for the party conference in Springfield', reason: 'What it was for was left out.' })

    const sealed = await approveAndSeal(treasurer, administrator)
    for (const part of ['SPR-NSD2-2025-08-20..2026-02-28-1', 'Tickets for the party conference in Springfield', '$123.45', 'not legal advice']) expect(sealed).toContain(part)
    await go(administrator, 'Note the filing', /\/file$/)
    await fill(administrator, { filedOn: '2026-03-28', confirmationNumber: 'NSD 7001-1' })
    await press(administrator, 'Save filing', doneOn(report, 'filed'))
    expect(await textOf(administrator)).toContain('confirmation number NSD 7001-1')

    await correctGift(treasurer, gift, { amount: '153.45', reason: 'The check says 153 dollars.' })
    await administrator.goto(report)
    expect(await textOf(administrator)).toContain('Changed since the seal')
    await go(administrator, 'Begin an amendment', /\/amend$/)
    await fill(administrator, { reason: 'One amount was wrong.' })
    await press(administrator, 'Begin the amendment', doneOn(report, 'amending'))
    await explain(treasurer)
    const amended = await approveAndSeal(treasurer, administrator)
    for (const part of ['SPR-NSD2-2025-08-20..2026-02-28-2', 'An amendment: One amount was wrong.', '$153.45']) expect(amended).toContain(part)
    await administrator.goto(`${report}?version=1`)
    expect(await textOf(administrator)).toContain('$123.45')
  }, mostMilliseconds)
})
