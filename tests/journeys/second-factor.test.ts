/**
 * @jest-environment node
 */
import type { Page } from 'playwright-core'
import { accessibilityFaults } from './accessibility'
import { fill, go, press } from './filling'
import { describeJourney, signInAs, type Journey } from './journey'
import { founder, setUpOrganization } from './new-organization'
import { setUpLink } from './one-time-link'
import { appCode, setUpApp } from './second-factor'

const mostMilliseconds = 300_000
const dashboard = /\/c\/springfield$/

/** A telephone that opens its passkeys with a finger, as Chromium plays one. */
async function withTelephone(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('WebAuthn.enable')
  await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  })
}

/** Passkeys belong to a name: the same server, asked as localhost. */
function named(journey: Journey): string {
  return journey.server().address.replace('127.0.0.1', 'localhost')
}

async function signOut(page: Page): Promise<void> {
  await page.context().clearCookies()
}

describeJourney('A second factor', (journey) => {
  let app: Awaited<ReturnType<typeof setUpApp>> = { key: '', codes: [] }

  it('is set up without scripts, asked after the password, and stands in for nothing else', async () => {
    const scripted = await journey.openPage()
    await setUpOrganization(scripted, await setUpLink(journey.server()))
    const page = await journey.openPage({ scripts: false, signedInAs: await scripted.context().storageState() })
    app = await setUpApp(page)
    expect(app.codes).toHaveLength(10)
    await signOut(page)
    await signInAs(page, founder.email, founder.password)
    expect(page.url()).toContain('/sign-in/second-step')
    await page.goto('/en/c/springfield')
    expect(page.url()).toContain('/sign-in')
    await page.goto('/en/sign-in/second-step?next=%2Fen%2Fc%2Fspringfield')
    await fill(page, { code: '000000' })
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('Code is not right').first().waitFor()
    await fill(page, { code: appCode(app.key, 1) })
    await press(page, 'Sign in', dashboard)
  }, mostMilliseconds)

  it('lets a recovery code in once, with scripts', async () => {
    const page = await journey.openPage()
    const [code = ''] = app.codes
    await signInAs(page, founder.email, founder.password)
    await fill(page, { code })
    await press(page, 'Sign in', dashboard)
    await signOut(page)
    await signInAs(page, founder.email, founder.password)
    await fill(page, { code })
    await page.getByRole('button', { name: 'Sign in' }).first().click()
    await page.getByText('it was used already').first().waitFor()
  }, mostMilliseconds)

  it('can be a passkey: made, used alone without a password, and removed', async () => {
    const page = await journey.openPage()
    await withTelephone(page)
    const at = named(journey)
    await page.goto(`${at}/en/sign-in`)
    await fill(page, { email: founder.email, password: founder.password })
    await press(page, 'Sign in', /second-step/)
    await fill(page, { code: app.codes[1] ?? '' })
    await press(page, 'Sign in', dashboard)
    await page.goto(`${at}/en/account/second-factor`)
    await go(page, 'Add a passkey', /\/passkey$/)
    await fill(page, { name: 'My telephone' })
    await press(page, 'Make a passkey', /saved=added$/)
    expect(await page.locator('main table').innerText()).toContain('My telephone')
    expect(await accessibilityFaults(page, { colours: true })).toEqual([])
    await signOut(page)
    await page.goto(`${at}/en/sign-in?next=%2Fen%2Fc%2Fspringfield`)
    expect(await accessibilityFaults(page, { colours: true })).toEqual([])
    await press(page, 'Sign in with a passkey', dashboard)
    await page.goto(`${at}/en/account/second-factor`)
    await page.getByRole('button', { name: /^Remove the passkey/ }).click()
    await page.waitForURL(/saved=removed$/)
    expect(await page.locator('main table').count()).toBe(0)
  }, mostMilliseconds)

  it('is a passkey of this site alone: elsewhere the button says where', async () => {
    const page = await journey.openPage()
    await withTelephone(page)
    await signInAs(page, founder.email, founder.password)
    await fill(page, { code: app.codes[2] ?? '' })
    await press(page, 'Sign in', dashboard)
    await page.goto('/en/account/second-factor/passkey')
    await fill(page, { name: 'Nowhere' })
    await page.getByRole('button', { name: 'Make a passkey' }).click()
    await page.locator('form').getByRole('alert').filter({ hasText: named(journey) }).waitFor()
  }, mostMilliseconds)
})
