import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { resolvePerson } from '@/lib/data/people/resolve'
import { isReturn, type DonationFacts } from '@/lib/domain/donation'
import type { PersonChoice } from '@/lib/domain/person-choice'
import type { Actor } from '@/lib/domain/permission'
import { invalid, ok, type Refusal, type Result } from '@/lib/domain/result'

/** A donation as its form gives it: people as chosen or typed, a returned gift by its number. */
export type DonationAsTyped = Omit<DonationFacts, 'donorId' | 'intermediaryId' | 'originalDonationId'> & {
  readonly donor: PersonChoice | null
  readonly intermediary: PersonChoice | null
  readonly originalNumber: string
}

/** Turns what was typed into facts inside the transaction that records them, so that a new donor and the gift stand or fall together. */
export async function factsFromForm(tx: Transaction, actor: Actor, typed: DonationAsTyped): Promise<Result<DonationFacts, Refusal>> {
  const donor = await resolvePerson(tx, actor, { name: 'donor', choice: typed.donor, tag: 'donor' })
  if (!donor.ok) return donor
  const intermediary = await resolvePerson(tx, actor, { name: 'intermediary', choice: typed.intermediary, tag: 'affiliate' })
  if (!intermediary.ok) return intermediary
  const original = await originalOf(tx, actor, typed)
  if (!original.ok) return original
  return ok({ ...factsAlone(typed), donorId: donor.value, intermediaryId: intermediary.value, originalDonationId: original.value })
}

async function originalOf(tx: Transaction, actor: Actor, typed: DonationAsTyped): Promise<Result<string | null, Refusal>> {
  if (typed.originalNumber === '') return isReturn(typed.kind) ? invalid({ originalNumber: { key: 'missing' } }) : ok(null)
  const found = await tx.donation.findFirst({
    where: { organizationId: actor.organizationId, chapterId: typed.chapterId, OR: [{ number: typed.originalNumber }, { receiptNumber: typed.originalNumber }] },
    select: { id: true },
  })
  return found === null ? invalid({ originalNumber: { key: 'recordUnknown', values: { number: typed.originalNumber } } }) : ok(found.id)
}

/** Leaves out what belongs to the form and not to the record. */
function factsAlone(typed: DonationAsTyped): Omit<DonationFacts, 'donorId' | 'intermediaryId' | 'originalDonationId'> {
  return {
    chapterId: typed.chapterId, kind: typed.kind, purpose: typed.purpose, method: typed.method, amountCents: typed.amountCents, receivedOn: typed.receivedOn,
    anonymous: typed.anonymous, payerName: typed.payerName, jointShares: typed.jointShares, principalId: typed.principalId,
    benefitValueCents: typed.benefitValueCents, benefitDescription: typed.benefitDescription, feeCents: typed.feeCents,
    paymentReference: typed.paymentReference, bankAccountId: typed.bankAccountId, bankCountry: typed.bankCountry, sourceCountry: typed.sourceCountry,
    conduitReceivedOn: typed.conduitReceivedOn, forwardedOn: typed.forwardedOn, depositedOn: typed.depositedOn, depositReference: typed.depositReference,
    receiptNumber: typed.receiptNumber, acknowledgedOn: typed.acknowledgedOn, campaign: typed.campaign, restriction: typed.restriction,
    eventName: typed.eventName, firstCounter: typed.firstCounter, secondCounter: typed.secondCounter, inKindDescription: typed.inKindDescription,
    valuationMethod: typed.valuationMethod, valuedBy: typed.valuedBy, valuedOn: typed.valuedOn, reportText: typed.reportText, privateNote: typed.privateNote,
    originalAmountMinor: typed.originalAmountMinor, originalCurrency: typed.originalCurrency, exchangeRate: typed.exchangeRate,
    exchangeRateSource: typed.exchangeRateSource, exchangeRateOn: typed.exchangeRateOn,
  }
}
