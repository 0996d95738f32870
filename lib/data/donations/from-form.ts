import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { resolvePerson } from '@/lib/data/people/resolve'
import { isReturn, type DonationFacts, type JointShare } from '@/lib/domain/donation'
import type { Cents } from '@/lib/domain/money'
import type { PersonChoice } from '@/lib/domain/person-choice'
import type { Actor } from '@/lib/domain/permission'
import { invalid, ok, type Refusal, type Result } from '@/lib/domain/result'

/** Those who gave together with the donor, as chosen or typed, and the share of each; `field` is the person's field on the form. */
export type JointAsTyped = {
  readonly donorCents: Cents
  readonly others: readonly { readonly field: string; readonly person: PersonChoice; readonly shareCents: Cents }[]
}

/** A donation as its form gives it: people as chosen or typed, a returned gift by its number. */
export type DonationAsTyped = Omit<DonationFacts, 'donorId' | 'intermediaryId' | 'originalDonationId' | 'jointShares'> & {
  readonly donor: PersonChoice | null
  readonly joint: JointAsTyped | null
  readonly intermediary: PersonChoice | null
  readonly originalNumber: string
}

/** Turns what was typed into facts inside the transaction that records them, so that a new donor and the gift stand or fall together. */
export async function factsFromForm(tx: Transaction, actor: Actor, typed: DonationAsTyped): Promise<Result<DonationFacts, Refusal>> {
  const donor = await resolvePerson(tx, actor, { name: 'donor', choice: typed.donor, tag: 'donor' })
  if (!donor.ok) return donor
  const intermediary = await resolvePerson(tx, actor, { name: 'intermediary', choice: typed.intermediary, tag: 'affiliate' })
  if (!intermediary.ok) return intermediary
  const jointShares = await sharesOf(tx, actor, donor.value, typed.joint)
  if (!jointShares.ok) return jointShares
  const original = await originalOf(tx, actor, typed)
  if (!original.ok) return original
  return ok({ ...factsAlone(typed), donorId: donor.value, intermediaryId: intermediary.value, jointShares: jointShares.value, originalDonationId: original.value })
}

/** The shares of a joint gift, the donor's first; nobody gives twice. */
async function sharesOf(tx: Transaction, actor: Actor, donorId: string | null, joint: JointAsTyped | null): Promise<Result<readonly JointShare[] | null, Refusal>> {
  if (joint === null || donorId === null) return ok(null)
  const shares: JointShare[] = [{ personId: donorId, shareCents: joint.donorCents }]
  for (const { field, person, shareCents } of joint.others) {
    const resolved = await resolvePerson(tx, actor, { name: field, choice: person, tag: 'donor' })
    if (!resolved.ok) return resolved
    const personId = resolved.value
    if (personId === null || shares.some((share) => share.personId === personId)) return invalid({ [field]: { key: 'personTwice' } })
    shares.push({ personId, shareCents })
  }
  return ok(shares)
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
export function factsAlone(typed: DonationAsTyped): Omit<DonationFacts, 'donorId' | 'intermediaryId' | 'jointShares' | 'originalDonationId'> {
  return {
    chapterId: typed.chapterId, kind: typed.kind, purpose: typed.purpose, method: typed.method, amountCents: typed.amountCents, receivedOn: typed.receivedOn,
    anonymous: typed.anonymous, payerName: typed.payerName, principalId: typed.principalId,
    benefitValueCents: typed.benefitValueCents, benefitDescription: typed.benefitDescription, feeCents: typed.feeCents,
    paymentReference: typed.paymentReference, bankAccountId: typed.bankAccountId, bankCountry: typed.bankCountry, sourceCountry: typed.sourceCountry,
    conduitReceivedOn: typed.conduitReceivedOn, forwardedOn: typed.forwardedOn, depositedOn: typed.depositedOn, depositReference: typed.depositReference,
    receiptNumber: typed.receiptNumber, acknowledgedOn: typed.acknowledgedOn, campaign: typed.campaign, restriction: typed.restriction,
    eventName: typed.eventName, firstCounter: typed.firstCounter, secondCounter: typed.secondCounter, inKindDescription: typed.inKindDescription,
    valuationMethod: typed.valuationMethod, valuedBy: typed.valuedBy, valuedOn: typed.valuedOn, disposedOn: typed.disposedOn, reportText: typed.reportText, privateNote: typed.privateNote,
    originalAmountMinor: typed.originalAmountMinor, originalCurrency: typed.originalCurrency, exchangeRate: typed.exchangeRate,
    exchangeRateSource: typed.exchangeRateSource, exchangeRateOn: typed.exchangeRateOn,
    electionRecipient: typed.electionRecipient, electionCandidate: typed.electionCandidate, electionCode: typed.electionCode, citizenship: typed.citizenship,
    citizenshipBasis: typed.citizenshipBasis, citizenshipSeenBy: typed.citizenshipSeenBy, citizenshipSeenOn: typed.citizenshipSeenOn,
    deciderCitizenship: typed.deciderCitizenship, remedy: typed.remedy, remedyOn: typed.remedyOn, bestEffortsOn: typed.bestEffortsOn,
  }
}
