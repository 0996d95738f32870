import 'server-only'
import { z } from 'zod'
import { dayFromRow, dayToRow, instantFromRow, optionalDayFromRow, optionalDayToRow } from '@/lib/data/database/days'
import { oneOf, optionalOneOf } from '@/lib/data/records/one-of'
import type { RecordTable } from '@/lib/data/records/revise'
import { donationKinds, valuationMethods, type Donation, type DonationFacts, type JointShare } from '@/lib/domain/donation'
import { electionRecipients, remedies, type ElectionFacts } from '@/lib/domain/election'
import type { JsonObject } from '@/lib/domain/journal/json'
import { cents, centsFromDatabase, centsToDatabase } from '@/lib/domain/money'
import { citizenStatusBases, citizenStatuses } from '@/lib/domain/person'
import { paymentMethods, purposes, recordStates } from '@/lib/domain/record'
import { Prisma, type Donation as DonationRow } from '@/lib/generated/prisma/client'

const sharesSchema = z.array(z.object({ personId: z.string(), shareCents: z.number().transform(cents) }))

/** Reads the shares of a joint gift. */
export function sharesFromRow(value: unknown): readonly JointShare[] | null {
  return value === null ? null : sharesSchema.parse(value)
}

/** Reads what election law asks; every word must be in its list. */
function electionFromRow(row: DonationRow): ElectionFacts {
  return {
    electionRecipient: optionalOneOf(electionRecipients, row.electionRecipient) ?? '', electionCandidate: row.electionCandidate, electionCode: row.electionCode,
    citizenship: optionalOneOf(citizenStatuses, row.citizenship) ?? '', citizenshipBasis: optionalOneOf(citizenStatusBases, row.citizenshipBasis) ?? '',
    citizenshipSeenBy: row.citizenshipSeenBy, citizenshipSeenOn: optionalDayFromRow(row.citizenshipSeenOn), deciderCitizenship: optionalOneOf(citizenStatuses, row.deciderCitizenship) ?? '',
    remedy: optionalOneOf(remedies, row.remedy) ?? '', remedyOn: optionalDayFromRow(row.remedyOn), bestEffortsOn: optionalDayFromRow(row.bestEffortsOn),
  }
}

/** Reads a row; every amount is checked to be exact and every word to be in its list. */
export function donationFromRow(row: DonationRow): Donation {
  const { organizationId: _tenant, journalIndex: _journal, formKey: _key, ...same } = row
  return {
    ...same,
    kind: oneOf(donationKinds, row.kind),
    purpose: oneOf(purposes, row.purpose),
    method: oneOf(paymentMethods, row.method),
    state: oneOf(recordStates, row.state),
    valuationMethod: optionalOneOf(valuationMethods, row.valuationMethod) ?? '',
    ...electionFromRow(row),
    amountCents: centsFromDatabase(row.amountCents),
    benefitValueCents: centsFromDatabase(row.benefitValueCents),
    feeCents: centsFromDatabase(row.feeCents),
    originalAmountMinor: row.originalAmountMinor === null ? null : centsFromDatabase(row.originalAmountMinor),
    jointShares: sharesFromRow(row.jointShares),
    receivedOn: dayFromRow(row.receivedOn),
    exchangeRateOn: optionalDayFromRow(row.exchangeRateOn),
    conduitReceivedOn: optionalDayFromRow(row.conduitReceivedOn),
    forwardedOn: optionalDayFromRow(row.forwardedOn),
    depositedOn: optionalDayFromRow(row.depositedOn),
    acknowledgedOn: optionalDayFromRow(row.acknowledgedOn),
    valuedOn: optionalDayFromRow(row.valuedOn),
    disposedOn: optionalDayFromRow(row.disposedOn),
    enteredAt: instantFromRow(row.enteredAt),
    enteredOn: dayFromRow(row.enteredOn),
  }
}

/** The columns that the facts of a donation fill when it is corrected. */
function columnsOf(facts: DonationFacts) {
  return {
    kind: facts.kind,
    purpose: facts.purpose,
    method: facts.method,
    amountCents: centsToDatabase(facts.amountCents),
    receivedOn: dayToRow(facts.receivedOn),
    donorId: facts.donorId,
    anonymous: facts.anonymous,
    payerName: facts.payerName,
    intermediaryId: facts.intermediaryId,
    jointShares: facts.jointShares === null ? Prisma.DbNull : facts.jointShares.map((share) => ({ ...share })),
    principalId: facts.principalId,
    originalDonationId: facts.originalDonationId,
    originalAmountMinor: facts.originalAmountMinor === null ? null : BigInt(facts.originalAmountMinor),
    originalCurrency: facts.originalCurrency,
    exchangeRate: facts.exchangeRate,
    exchangeRateSource: facts.exchangeRateSource,
    exchangeRateOn: optionalDayToRow(facts.exchangeRateOn),
    benefitValueCents: centsToDatabase(facts.benefitValueCents),
    benefitDescription: facts.benefitDescription,
    feeCents: centsToDatabase(facts.feeCents),
    paymentReference: facts.paymentReference,
    bankAccountId: facts.bankAccountId,
    bankCountry: facts.bankCountry,
    sourceCountry: facts.sourceCountry,
    conduitReceivedOn: optionalDayToRow(facts.conduitReceivedOn),
    forwardedOn: optionalDayToRow(facts.forwardedOn),
    depositedOn: optionalDayToRow(facts.depositedOn),
    depositReference: facts.depositReference,
    receiptNumber: facts.receiptNumber,
    acknowledgedOn: optionalDayToRow(facts.acknowledgedOn),
    campaign: facts.campaign,
    restriction: facts.restriction,
    eventName: facts.eventName,
    firstCounter: facts.firstCounter,
    secondCounter: facts.secondCounter,
    inKindDescription: facts.inKindDescription,
    valuationMethod: facts.valuationMethod,
    valuedBy: facts.valuedBy,
    valuedOn: optionalDayToRow(facts.valuedOn),
    disposedOn: optionalDayToRow(facts.disposedOn),
    electionRecipient: facts.electionRecipient,
    electionCandidate: facts.electionCandidate,
    electionCode: facts.electionCode,
    citizenship: facts.citizenship,
    citizenshipBasis: facts.citizenshipBasis,
    citizenshipSeenBy: facts.citizenshipSeenBy,
    citizenshipSeenOn: optionalDayToRow(facts.citizenshipSeenOn),
    deciderCitizenship: facts.deciderCitizenship,
    remedy: facts.remedy,
    remedyOn: optionalDayToRow(facts.remedyOn),
    bestEffortsOn: optionalDayToRow(facts.bestEffortsOn),
    reportText: facts.reportText,
    privateNote: facts.privateNote,
  }
}

/** What the journal keeps of a donation: all of it. */
export function donationForJournal(donation: Donation, formKey: string): JsonObject {
  return { ...donation, formKey }
}

/** The columns of a new row, but for the index of its entry: what the journal keeps, under the names of the table. */
export function columnsOfNew(organizationId: string, kept: JsonObject): JsonObject {
  const columns = Object.entries(kept).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value] as const)
  return { ...Object.fromEntries(columns), organization_id: organizationId }
}

/** How donations are read and rewritten when they are corrected or voided. */
export const donationTable: RecordTable<DonationRow, Donation> = {
  table: 'donation',
  find: (tx, where) => tx.donation.findFirst({ where }),
  fromRow: donationFromRow,
  update: (tx, organizationId, donation, journalIndex) =>
    tx.donation.update({
      where: { organizationId_id: { organizationId, id: donation.id } },
      data: { ...columnsOf(donation), state: donation.state, stateReason: donation.stateReason, revision: donation.revision, journalIndex },
    }),
}
