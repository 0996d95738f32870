import type { Page } from 'playwright-core'
import { fill, press } from './filling'
import { journeyPassword } from './readers'

export const founder = { name: 'Amina Founder', email: 'founder@example.org', password: journeyPassword } as const

/** Goes through the set-up, from the one-time link to the dashboard of the first chapter: one question a page. */
export async function setUpOrganization(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await fill(page, { name: founder.name, email: founder.email, password: founder.password, passwordAgain: founder.password })
  await press(page, 'Create account', /\/setup\/organization$/)
  await fill(page, { name: 'Friends of the Meadow', taxKind: '501c3', addressCountry: 'US', addressCity: 'Springfield', addressState: 'IL' })
  await press(page, 'Continue', /\/setup\/principal$/)
  await fill(page, { hasPrincipal: 'yes', name: 'Meadow Party', kind: 'POLITICAL_PARTY', country: 'PK' })
  await press(page, 'Continue', /\/setup\/chapter$/)
  await fill(page, { name: 'Springfield', state: 'IL', timeZone: 'America/Chicago' })
  await press(page, 'Continue', /\/setup\/laws$/)
  await fill(page, { fara: 'yes', lda: 'ask-counsel', state: 'no', fec: 'no' })
  await press(page, 'Continue', /\/setup\/bank-account$/)
  await fill(page, { bankName: 'Prairie Bank', last4: '4821', openingBalance: '1,000.00', openedOn: '2026-01-01' })
  await press(page, 'Continue', /\/setup\/check$/)
  await press(page, 'Set up the organization', /\/c\/springfield$/)
}
