/**
 * @jest-environment node
 */
import type { Page } from 'playwright-core'
import { withConnection } from '@/lib/data/database/connect'
import { fill, go, name, press } from './filling'
import { describeJourney, type Journey } from './journey'
import { founder, setUpOrganization } from './new-organization'
import { setUpLink } from './one-time-link'
import { setUpApp } from './second-factor'
import { takeList } from './take-list'

const mostMilliseconds = 300_000
const donor = { name: 'Zehra Mirzai', email: 'zehra@example.org', lines: '17 Orchard St', employer: 'Lantern Works' } as const
const passport = { name: 'passport of Zehra.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n% A passport\n%%EOF\n') }

async function textOf(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ')
}

async function past(journey: Journey, statement: string): Promise<void> {
  await withConnection(journey.server().database.superuser, (client) => client.query(`SET session_replication_role = replica; ${statement}`))
}

/** The donor with a file, and a gift; gives the address of the donor's page. */
async function recordDonor(page: Page): Promise<string> {
  await page.goto('/en/c/springfield/people/new')
  await fill(page, { kind: 'individual', name: donor.name, email: donor.email, addressLines: donor.lines, addressCity: 'Chicago', addressState: 'IL', addressCountry: 'US', employer: donor.employer })
  await press(page, 'Save', /\/people\/[0-9a-f-]{36}/)
  const address = page.url().replace(/\?.*$/, '')
  await go(page, 'Add files', /\/files\/new\/person\//)
  await page.locator('input[type="file"]').setInputFiles([passport])
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.waitForURL(/upload=/)
  await press(page, 'Attach', /attached=1/)
  await page.goto('/en/c/springfield/donations/new')
  await name(page, { field: 'donor', name: donor.name, scripts: true, known: true })
  await fill(page, { receivedOn: '08/01/2026', amount: '250.00', method: 'check', purpose: 'general' })
  // The aggregate of the year passes the line for single listing: the form says so before it is saved.
  await page.getByRole('status').filter({ hasText: 'What the checks say of this gift so far' }).waitFor()
  await press(page, 'Save donation', /\/donations\/[0-9a-f-]{36}/)
  return address
}

describeJourney('Somebody asks to be forgotten', (journey) => {
  it('an administrator reads what goes and what stays, proves who they are, and erases: nothing tells who it was, on screen and in files', async () => {
    const page = await journey.openPage()
    await setUpOrganization(page, await setUpLink(journey.server()))
    const address = await recordDonor(page)
    const gift = page.url().replace(/\?.*$/, '')
    await page.goto(address)
    await past(journey, `UPDATE session SET proved_at = now() - interval '2 hours'`)
    await go(page, 'Erase this person', /\/erase$/)
    const told = await textOf(page)
    for (const part of ['This cannot be undone', passport.name, '1 donation,', 'Backups made before today', 'Reports that are sealed']) expect(told).toContain(part)
    await fill(page, { reason: 'Asked for it in writing.', confirmation: donor.name })
    await page.getByRole('button', { name: 'Erase for good' }).click()
    await page.locator('input[name="proofPassword"]').waitFor()
    expect(await textOf(page)).toContain(passport.name)
    await fill(page, { proofPassword: founder.password })
    await press(page, 'Erase for good', /\/people\/[0-9a-f-]{36}\?erased=1$/)
    const shown = [await textOf(page)]
    for (const place of [gift, '/en/c/springfield/people', '/en/c/springfield/donations', '/en/c/springfield/journal']) {
      await page.goto(place)
      shown.push(await textOf(page))
    }
    shown.push(await (await takeList(page, { chapter: 'springfield' })).text())
    const secrets = [...Object.values(donor), 'Mirzai', 'Zehra', '17 Orchard']
    expect(secrets.filter((secret) => shown.some((text) => text.includes(secret)))).toEqual([])
    expect(shown[0]).toMatch(/Erased person [0-9A-F]{6}/)
    expect(shown[1]).toMatch(/Erased person [0-9A-F]{6}.*\$250\.00|\$250\.00.*Erased person [0-9A-F]{6}/)
    expect(shown[5]).toMatch(/Erased person [0-9A-F]{6}/)
  }, mostMilliseconds)

  it('a role that moves money sleeps when its days without a second factor are over, says so, and wakes at once when there is one', async () => {
    const page = await journey.openPage()
    await page.goto('/en/sign-in')
    await fill(page, { email: founder.email, password: founder.password })
    await press(page, 'Sign in', /\/c\/springfield$|\/org$/)
    await past(journey, `UPDATE membership SET from_on = from_on - 15`)
    await page.goto('/en/c/springfield/donations')
    expect(page.url()).toContain('/account/second-factor?needed=1')
    expect(await textOf(page)).toContain('Your role moves money or gives rights, and its days without a second factor are over.')
    expect((await takeList(page, { chapter: 'springfield' })).status()).toBe(404)
    await past(journey, `UPDATE session SET proved_at = now()`)
    await setUpApp(page)
    await page.goto('/en/c/springfield/donations')
    expect(page.url()).toContain('/c/springfield/donations')
    expect(await textOf(page)).toContain('$250.00')
  }, mostMilliseconds)
}, { settings: { SECOND_FACTOR_GRACE_DAYS: '14' } })
