import { newId } from '@/lib/data/database/uuid'
import type { DonationAsTyped } from '@/lib/data/donations/from-form'
import { recordDonation } from '@/lib/data/donations/record'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Donation, DonationInput } from '@/lib/domain/donation'
import { cents } from '@/lib/domain/money'
import { plainDonation } from '@/lib/example/donations'
import { aRecordedPerson, valueOf, type TestOrganization } from './organization'

/** A gift of $100.00 by check on March 1, 2026; a test names only what matters to it. */
export function donationInput(organization: TestOrganization, donorId: string | null, facts: Partial<DonationInput> = {}): DonationInput {
  return {
    ...plainDonation, chapterId: organization.chapter.id, formKey: newId(), amountCents: cents(10_000), receivedOn: calendarDate('2026-03-01'), donorId, ...facts,
  }
}

/** Records a donation of a new donor through the verb. */
export async function aDonation(organization: TestOrganization, facts: Partial<DonationInput> = {}): Promise<Donation> {
  const donorId = facts.donorId === undefined ? (await aRecordedPerson(organization)).id : facts.donorId
  return valueOf(await recordDonation(organization.administrator, donationInput(organization, donorId, facts)))
}

/** The same gift as its form gives it, before anybody is named. */
export function typedDonation(organization: TestOrganization): DonationAsTyped {
  const { donorId: _donor, intermediaryId: _intermediary, originalDonationId: _original, jointShares: _shares, formKey: _key, ...typed } = donationInput(organization, null)
  return { ...typed, donor: null, joint: null, intermediary: null, originalNumber: '' }
}
