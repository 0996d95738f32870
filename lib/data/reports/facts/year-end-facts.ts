import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { listedContributors } from '@/lib/domain/reports/year-end/schedule-b'
import type { YearEndFacts, YearGift } from '@/lib/domain/reports/year-end/year-end-facts'
import { yearOf } from '@/lib/domain/reports/year-end/year-end-papers'
import type { ReportRequest, ReportSight } from '../scope'
import { eachDonation, type DonationInPeriod } from './donation-rows'
import { readHead } from './head'
import { readPeople } from './people'
import { readOthers } from './period-facts'
import type { Snapshot } from './snapshot'

/** What the papers keep of a row: a year may have 100,000 of them. */
function kept(row: DonationInPeriod): YearGift {
  const { id, number, numberYear, numberSequence, revision, chapterId, kind, purpose, method, amountCents, benefitValueCents, receivedOn, donorId, anonymous, principalId, jointShares } = row
  const { campaign, eventName, restriction, inKindDescription, reportText, state, stateReason, original, payerName, sourceCountry } = row
  return {
    id, number, numberYear, numberSequence, revision, chapterId, kind, purpose, method, amountCents, benefitValueCents, receivedOn, donorId, anonymous, principalId, jointShares,
    campaign, eventName, restriction, inKindDescription, reportText, state, stateReason, original, payerName, sourceCountry,
  }
}

/** Reads the facts of the papers of a year in the snapshot of `tx`; null where the chapter is not the actor's. Addresses are opened for listed contributors alone. */
export async function readYearEndFacts(tx: Transaction, organizationId: string, request: ReportRequest, sight: ReportSight): Promise<YearEndFacts | null> {
  const head = await readHead(tx, organizationId, request)
  if (head === null) return null
  const { profile, covered, bankAccounts: _accounts, ...shared } = head
  const snapshot: Snapshot = { tx, organizationId, chapterIds: covered.map(({ id }) => id), ...request.period }
  const donations: YearGift[] = []
  await eachDonation(snapshot, (row) => donations.push(kept(row)))
  const { expenditures, transfers } = await readOthers(snapshot)
  const facts: YearEndFacts = {
    ...shared, scope: request.chapterId === null ? 'organization' : 'chapter', personal: sight.personal, people: [], taxKind: profile.taxKind, donations, expenditures, transfers,
    fiscalYearStarts: new Map(covered.map(({ id, fiscalYearStartMonth }) => [id, fiscalYearStartMonth])),
  }
  const named = new Set([
    ...donations.flatMap(({ donorId, jointShares }) => [donorId, ...(jointShares ?? []).map(({ personId }) => personId)]),
    ...expenditures.map(({ payeeId }) => payeeId), ...transfers.map(({ recipientId }) => recipientId),
  ].filter((id) => id !== null))
  const listed = new Set(listedContributors(yearOf(facts, request.period)).map(({ donorId }) => donorId))
  return { ...facts, people: await readPeople(tx, { ids: [...named], organizationId, sight, addressesOf: listed }) }
}
