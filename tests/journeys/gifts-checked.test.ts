/**
 * @jest-environment node
 */
import type { Page } from 'playwright-core'
import { accessibilityFaults } from './accessibility'
import { exploreExample, exampleWorld } from './example'
import { fill, go, name, press, type Typed } from './filling'
import { describeJourney } from './journey'
import { signInToExample } from './readers'
import { approve, seal, textOf } from './report-steps'

const mostMilliseconds = 300_000
const donor = 'Daniel St. Clair'
const donations = '/en/c/chicago/donations'
const saved = /\/donations\/[0-9a-f-]{36}\?saved=1/
const plain = { receivedOn: '2026-05-04', kind: 'gift', method: 'check', purpose: 'general' }
const candidate = { purpose: 'us_election', citizenship: 'us_citizen', citizenshipBasis: 'passport_seen', electionRecipient: 'candidate', electionCandidate: 'Jane Roe', electionCode: 'P2026' }
/** A quarter before the example's first record: a nil report until somebody records a gift of that time. */
const report = '/en/c/chicago/reports/quarterly-disclosure/2024-Q1'

/** Types a gift, waits for what the checks say of it before it is saved, and saves it. */
async function recordGift(page: Page, { from = donor, typed, said }: { readonly from?: string | null; readonly typed: Typed; readonly said?: string | RegExp }): Promise<string> {
  await page.goto(`${donations}/new`)
  if (from !== null) await name(page, { field: 'donor', name: from, scripts: true, known: from === donor })
  await fill(page, typed)
  if (said !== undefined) await page.getByRole('status', { name: 'What the checks say of this gift so far' }).getByText(said).waitFor()
  await press(page, 'Save donation', saved)
  return new URL(page.url()).pathname
}

async function expectOn(page: Page, parts: readonly string[]): Promise<void> {
  const text = await textOf(page)
  for (const part of parts) expect(text).toContain(part)
}

describeJourney('Gifts that the law asks about', (journey) => {
  it('say while they are typed what is wrong: over a limit, of a foreigner for an election, a box of cash, property', async () => {
    const page = await journey.openPage()
    await exploreExample(page)

    const over = await recordGift(page, { typed: { ...plain, ...candidate, amount: '4000.00' }, said: 'This donor is over the per-election limit.' })
    await expectOn(page, ['What is due of this donation', 'Gift over a limit: refund, redesignate or reattribute it', '60 days after', 'July 3, 2026'])
    expect(await textOf(page)).not.toMatch(/(?:remaining|left to give|headroom|under the limit)/i)
    expect(await accessibilityFaults(page, { colours: true })).toEqual([])
    await page.goto(`${over}/correct`)
    await fill(page, { remedy: 'redesignated', remedyOn: '2026-05-20', reason: 'The donor signed a letter: 500 dollars are for the general election.' })
    await press(page, 'Save correction', saved)
    await expectOn(page, ['Done on May 20, 2026', 'Redesignated to another election'])

    const foreign = await recordGift(page, { from: 'Ingrid Abroad', typed: { ...plain, ...candidate, citizenship: 'other', citizenshipBasis: '', amount: '50.00' }, said: 'it is kept as refused' })
    await expectOn(page, ['This donation is kept as refused', 'Gift that may not be accepted: give it back', '10 days after', 'May 14, 2026'])
    await page.goto('/en/c/chicago/deadlines')
    await expectOn(page, ['Gift that may not be accepted: give it back', '11 CFR 103.3(a)'])
    await page.goto(foreign)
    await go(page, 'Record that it was given back', /\/donations\/new\?returns=/)
    await fill(page, { receivedOn: '2026-05-10' })
    await press(page, 'Save donation', saved)
    await page.goto(foreign)
    await expectOn(page, ['This donation is kept as returned', 'Given back', 'Done on May 10, 2026'])

    await recordGift(page, { from: null, typed: { ...plain, anonymous: 'yes', method: 'cash', purpose: 'us_election', amount: '60.00', firstCounter: 'Amina', eventName: 'Rally' }, said: 'Anonymous cash above 50 dollars may not be kept for election use.' })
    await page.getByRole('link', { name: /^Set aside Box money needs a count sheet/ }).click()
    await page.waitForURL(/\/set-aside\/donation\//)
    expect(await accessibilityFaults(page, { colours: true })).toEqual([])
    await fill(page, { reason: 'The second counter fell ill; the bank counted again.' })
    await press(page, 'Set this finding aside', /\?aside=1$/)
    await expectOn(page, ['The finding is set aside.', 'The second counter fell ill; the bank counted again.', 'Must fix'])

    await recordGift(page, { typed: { ...plain, kind: 'in_kind', method: 'property', amount: '300.00', inKindDescription: 'Forty folding chairs' }, said: 'A gift in kind needs a description, a fair value and how it was valued.' })
    await go(page, 'Issue a receipt', /\/receipts\/new\?donation=/)
    await page.locator('input[name="language"][value="en"]').check()
    await page.locator('main form button[type="submit"]').last().click()
    await page.waitForURL(/\/receipts\/[0-9a-f-]{36}\?issued=1/)
    await expectOn(page, ['Forty folding chairs'])
    expect(await textOf(page)).not.toContain('$300.00')
  }, mostMilliseconds)

  it('are refunded after a seal by a row of their own, while what was sealed stays; receipts are printed and mailed', async () => {
    const treasurer = await journey.openPage()
    await signInToExample(treasurer, journey.server(), 'treasurer')
    const administrator = await journey.openPage()
    await signInToExample(administrator, journey.server(), 'administrator')
    const gift = await recordGift(treasurer, { typed: { ...plain, receivedOn: '2024-02-10', amount: '75.00' } })
    await approve(treasurer, report)
    await approve(administrator, report)
    await seal(administrator, report)

    await treasurer.goto(gift)
    await go(treasurer, 'Record a refund', /\/donations\/new\?returns=/)
    expect(await treasurer.locator('input[name="amount"]').inputValue()).toBe('75.00')
    await fill(treasurer, { receivedOn: '2026-05-20', amount: '25.00' })
    await press(treasurer, 'Save donation', saved)
    await treasurer.goto(gift)
    await expectOn(treasurer, ['Given back', '-$25.00'])
    await administrator.goto(report)
    await expectOn(administrator, ['sealed by'])
    expect(await textOf(administrator)).not.toContain('Changed since the seal')

    await treasurer.goto(gift)
    await go(treasurer, 'Issue a receipt', /\/receipts\/new\?donation=/)
    await treasurer.locator('input[name="language"][value="en"]').check()
    await treasurer.locator('main form button[type="submit"]').last().click()
    await treasurer.waitForURL(/\/receipts\/[0-9a-f-]{36}\?issued=1/)
    await expectOn(treasurer, ['$50.00'])
    const number = (await treasurer.locator('h1').innerText()).trim()
    await press(treasurer, 'Note: handed over on paper', /handed=print/)
    await treasurer.emulateMedia({ media: 'print' })
    expect(await treasurer.locator('header').first().isVisible()).toBe(false)
    await treasurer.emulateMedia({ media: 'screen' })
    await press(treasurer, 'Send by e-mail', /handed=email/)
    await expectOn(treasurer, [number])
    await treasurer.goto('/en/c/chicago/outbox')
    await expectOn(treasurer, [number])
  }, mostMilliseconds)
}, { world: exampleWorld })
