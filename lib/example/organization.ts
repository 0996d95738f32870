import 'server-only'
import type { FoundingInput } from '@/lib/data/installation/found-organization'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { organizationDefaults } from '@/lib/domain/organization'
import { emptyRegistration } from '@/lib/domain/registration'

/** First and last day of the example's two years. */
export const exampleFrom = calendarDate('2024-10-01')
export const exampleThrough = calendarDate('2026-11-20')

/** People who sign in. The country, the party and everybody here are invented. */
export const exampleUsers = {
  administrator: { email: 'amina@example.org', name: 'Amina Kareem' },
  treasurer: { email: 'tariq@example.org', name: 'Tariq Nasir' },
  secretary: { email: 'salma@example.org', name: 'Salma Reyes' },
  reviewer: { email: 'counsel@example.org', name: 'Ruth Okafor' },
  auditor: { email: 'auditor@example.org', name: 'Nils Audit' },
} as const

export const exampleChapters = ['chicago', 'houston', 'jersey-city'] as const
export type ExampleChapter = (typeof exampleChapters)[number]

type Members = FoundingInput['members']

/** The organization as it is founded. The treasurer comes last of all, so that a loading that was cut off is seen and continued. */
export function exampleFounding(members: Members): FoundingInput {
  const account = (chapterSlug: ExampleChapter, last4: string, openingBalance: number) => ({
    chapterSlug, name: 'Operating account', bankName: 'Lakefront Community Bank', last4, country: 'US',
    openingBalanceCents: cents(openingBalance), openedOn: exampleFrom, closedOn: null,
  })
  return {
    example: true,
    members,
    profile: {
      ...organizationDefaults, name: 'Friends of Sahrabad USA', legalName: 'Friends of Sahrabad in the United States', ein: '00-0000000', taxKind: '501c4',
      addressLines: '200 Example Avenue, Suite 4', city: 'Chicago', state: 'IL', postalCode: '60600', timeZone: 'America/Chicago',
      description: 'An invented organization of the Sahrabadi diaspora.',
    },
    chapters: [
      { slug: 'chicago', name: 'Chicago', numberPrefix: 'CHI', importCode: 'CH02', reportApprovers: [], state: 'IL', city: 'Chicago', fiscalYearStartMonth: 1, timeZone: 'America/Chicago' },
      { slug: 'houston', name: 'Houston', numberPrefix: 'HOU', importCode: 'CH01', reportApprovers: [], state: 'TX', city: 'Houston', fiscalYearStartMonth: 1, timeZone: 'America/Chicago' },
      { slug: 'jersey-city', name: 'Jersey City', numberPrefix: 'JER', importCode: 'CH03', reportApprovers: [], state: 'NJ', city: 'Jersey City', fiscalYearStartMonth: 1, timeZone: 'America/New_York' },
    ],
    principals: [{
      name: 'Sahrabad Progress Party', kind: 'POLITICAL_PARTY', country: 'AQ', aliases: ['SPP', 'حزب ترقی صحرا آباد'], address: '1 Assembly Square, Nurpur, Sahrabad',
      aim: 'Wins seats in the assembly of Sahrabad, an invented country.', officialDealtWith: 'Office of the Secretary for Overseas Sahrabadis',
      fromOn: exampleFrom, untilOn: null,
    }],
    registrations: [
      { ...emptyRegistration, regime: 'FARA', number: '0000', becameAgentOn: calendarDate('2024-09-02'), registeredOn: calendarDate('2024-09-20'), followFrom: calendarDate('2026-03-01') },
      { ...emptyRegistration, regime: 'IL', number: 'CO-000000', jurisdiction: 'IL', registeredOn: calendarDate('2024-10-01'), expiresOn: calendarDate('2026-12-31') },
    ],
    bankAccounts: [account('chicago', '4821', 1_250_000), account('houston', '7730', 640_000), account('jersey-city', '1196', 310_000)],
  }
}
