/**
 * @jest-environment node
 */
import type { Page } from 'playwright-core'
import { exampleUsers } from '@/lib/example/organization'
import { exampleWorld } from './example'
import { answerWhichOne, fill, go, name, press, valuesIn, type Typed } from './filling'
import { describeJourney, type Journey } from './journey'
import { journeyPassword, letSessionsExpire, signInToExample } from './readers'

const journeyMilliseconds = 240_000
const donor = 'Björn Åkesson'
const gift: Typed = { receivedOn: '11/20/2026', amount: '61.50', method: 'card', purpose: 'general', paymentReference: 'POS 77' }
const saved = /\/donations\/[0-9a-f-]{36}\?saved=1$/

/** A page on which the treasurer of the example is signed in. */
async function openTreasurer(journey: Journey, scripts: boolean): Promise<Page> {
  // A draft that is sent, or a check that is asked for, while the session is over is refused; the form itself is kept when it is sent.
  const page = await journey.openPage({ scripts, expected: [/\/api\/(?:drafts|donation-checks)/] })
  await signInToExample(page, journey.server(), 'treasurer')
  return page
}

async function fillGift(page: Page, scripts: boolean): Promise<void> {
  await page.goto('/en/c/chicago/donations/new')
  await name(page, { field: 'donor', name: donor, scripts, known: true })
  await fill(page, gift)
}

async function saveGift(page: Page, scripts: boolean): Promise<string> {
  await answerWhichOne(page, [{ field: 'donor', name: donor, scripts }], 'Save donation')
  await press(page, 'Save donation', saved)
  return page.url().replace(/\?.*$/, '')
}

async function recordGift(page: Page, scripts: boolean): Promise<string> {
  await fillGift(page, scripts)
  return saveGift(page, scripts)
}

/** How many donations of this reference the list finds. */
async function countOf(page: Page, reference: string): Promise<string> {
  await page.goto(`/en/c/chicago/donations?text=${encodeURIComponent(reference)}`)
  return (await page.locator('main').innerText()).match(/(\d+) records?/)?.[1] ?? 'none'
}

for (const scripts of [true, false]) {
  describeJourney(
    `Nothing typed is lost, ${scripts ? 'with' : 'without'} scripts`,
    (journey) => {
      it(
        'when the session ends while a form is filled: signing in leads back to the filled form, for a new record, a correction and an answer',
        async () => {
          const page = await openTreasurer(journey, scripts)
          await fillGift(page, scripts)
          await page.waitForLoadState('networkidle')
          await letSessionsExpire(journey.server())
          await press(page, 'Save donation', /\/sign-in/)
          expect(await page.locator('main').innerText()).toContain('What you typed is kept')
          await signInHere(page, /\/donations\/new\?/)
          expect(await valuesIn(page, ['donor', ...Object.keys(gift)])).toEqual({ donor, ...gift })
          const record = await saveGift(page, scripts)

          await page.goto(`${record}/correct`)
          await fill(page, { amount: '99.00', reason: 'Read from the card statement.' })
          // The suggestions of names are asked for while the page opens; after the session they are refused, as they should be.
          await page.waitForLoadState('networkidle')
          await letSessionsExpire(journey.server())
          await press(page, 'Save correction', /\/sign-in/)
          await signInHere(page, /\/correct\?/)
          expect(await valuesIn(page, ['amount', 'reason'])).toEqual({ amount: '99.00', reason: 'Read from the card statement.' })
          await press(page, 'Save correction', saved)
          expect(await page.locator('main').innerText()).toContain('$99.00')

          await page.goto('/en/c/chicago/checklists/ACC-04')
          await page.getByRole('radio', { name: 'Yes', exact: true }).check()
          await page.getByLabel(/^Note/).fill('Seen at the meeting of the board.')
          await letSessionsExpire(journey.server())
          await press(page, 'Save answer', /\/sign-in/)
          await signInHere(page, /\/checklists\/ACC-04\?/)
          expect(await page.getByRole('radio', { name: 'Yes', exact: true }).isChecked()).toBe(true)
          expect(await page.getByLabel(/^Note/).inputValue()).toBe('Seen at the meeting of the board.')
        },
        journeyMilliseconds,
      )

      it(
        'when a draft is saved and the page is left: the list leads back to it, and saving it leaves no draft behind',
        async () => {
          const page = await openTreasurer(journey, scripts)
          await fillGift(page, scripts)
          await page.getByRole('button', { name: 'Save draft' }).click()
          await page.getByText(/Draft saved/).waitFor()
          await page.goto('/en/c/chicago')
          await go(page, /draft of mine|drafts of mine/, /\/drafts$/)
          await go(page, `Donation: ${donor}`, /\/new\?draft=/)
          expect(await valuesIn(page, ['donor', ...Object.keys(gift)])).toEqual({ donor, ...gift })
          await saveGift(page, scripts)
          await page.goto('/en/c/chicago/donations')
          expect(await page.getByRole('link', { name: `Donation: ${donor}` }).count()).toBe(0)
        },
        journeyMilliseconds,
      )

      // Without scripts the browser asks for the page again, as its headers say; "Save draft" is there for that.
      if (scripts) it(
        'when the page is left in the middle of a form: Back leads to what was typed',
        async () => {
          const page = await openTreasurer(journey, scripts)
          await fillGift(page, scripts)
          await page.getByText(/Draft saved/).waitFor()
          await go(page, 'Reports', /\/reports$/)
          await page.goBack()
          await page.waitForURL(/\/donations\/new/)
          // The browser may first show the page as it was before the draft; the page then asks for itself again.
          await page.getByText(/Draft saved/).waitFor()
          expect(await valuesIn(page, ['donor', ...Object.keys(gift)])).toEqual({ donor, ...gift })
          await saveGift(page, scripts)
        },
        journeyMilliseconds,
      )

      it(
        'when two people correct one record: the second sees both values and says which to keep',
        async () => {
          const first = await openTreasurer(journey, scripts)
          const record = await recordGift(first, scripts)
          const second = await journey.openPage({ scripts })
          await signInToExample(second, journey.server(), 'administrator')
          await second.goto(`${record}/correct`)
          await first.goto(`${record}/correct`)
          await fill(first, { amount: '70.00', paymentReference: 'POS 78', reason: 'The first correction.' })
          await press(first, 'Save correction', saved)
          await fill(second, { amount: '80.00', reason: 'The second correction.' })
          await second.getByRole('button', { name: 'Save correction' }).click()
          const table = second.getByRole('table', { name: /Somebody else saved this record/ })
          await table.waitFor()
          const shown = (await table.innerText()).replace(/\s+/g, ' ')
          for (const part of ['Amount', '80.00', '70.00', '61.50', 'Check number or payment reference', 'POS 78', 'POS 77']) expect(shown).toContain(part)
          await table.getByRole('radio', { name: 'Check number or payment reference: take theirs' }).check()
          await press(second, 'Save correction', saved)
          const text = await second.locator('main').innerText()
          for (const part of ['$80.00', 'POS 78', 'The first correction.', 'The second correction.']) expect(text).toContain(part)
        },
        journeyMilliseconds,
      )

      it(
        'and one submit makes one record: a double click makes one, a second tab makes its own',
        async () => {
          const page = await openTreasurer(journey, scripts)
          const reference = `DOUBLE ${scripts ? 'A' : 'B'}`
          await fillGift(page, scripts)
          await fill(page, { paymentReference: reference })
          await answerWhichOne(page, [{ field: 'donor', name: donor, scripts }], 'Save donation')
          await page.getByRole('button', { name: 'Save donation' }).dblclick()
          await page.waitForURL(saved)
          const first = page.url()

          const tab = await page.context().newPage()
          await fillGift(tab, scripts)
          await fill(tab, { paymentReference: reference, amount: '62.00' })
          if (scripts) await tab.getByText(/^This donor so far: \$[\d,.]+ in 20\d\d, of it \$[\d,.]+ in the quarter of this gift\./).waitFor()
          await saveGift(tab, scripts)
          expect(tab.url()).not.toBe(first)
          expect(await countOf(tab, reference)).toBe('2')
        },
        journeyMilliseconds,
      )
    },
    { world: exampleWorld },
  )
}

async function signInHere(page: Page, leadsTo: RegExp): Promise<void> {
  await fill(page, { email: exampleUsers.treasurer.email, password: journeyPassword })
  await press(page, 'Sign in', leadsTo)
}
