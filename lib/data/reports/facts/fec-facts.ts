import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/data/database/transaction'
import { dayToRow } from '@/lib/data/database/days'
import { calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { addCents, subtractCents, sumCents, type Cents } from '@/lib/domain/money'
import type { Organization } from '@/lib/domain/organization'
import { coversChapter, type Registration } from '@/lib/domain/registration'
import type { FecCommittee, FecFacts, FecGift } from '@/lib/domain/reports/fec/fec-facts'
import { isUnitemized, transactionsOf } from '@/lib/domain/reports/fec/transactions'
import { peopleById } from '@/lib/domain/reports/lines'
import type { ReportRequest, ReportSight } from '../scope'
import { eachDonation } from './donation-rows'
import { readHead, type Head } from './head'
import { readEarlierMovements } from './movements'
import { readAddresses, readPeople } from './people'
import { readOthers } from './period-facts'
import type { Snapshot } from './snapshot'

const committeeNumber = /^C\d{8}$/
const officerSchema = z.object({ position: z.string() })

/** The officer of the last day of the period whose position is that of a treasurer. */
async function treasurerOf({ tx, organizationId, through }: Snapshot): Promise<string> {
  const on = dayToRow(through)
  const rows = await tx.profileEntry.findMany({
    where: { organizationId, kind: 'officer', mistaken: false, OR: [{ fromOn: null }, { fromOn: { lte: on } }], AND: [{ OR: [{ untilOn: null }, { untilOn: { gte: on } }] }] }, include: { person: true }, orderBy: { id: 'asc' },
  })
  const treasurer = rows.find(({ facts }) => /treasurer/i.test(officerSchema.safeParse(facts).data?.position ?? ''))
  return treasurer?.person?.name ?? ''
}

async function committeeOf(snapshot: Snapshot, { addressLines, city, state, postalCode, country, name, legalName }: Organization, { registrations, covered }: Head): Promise<FecCommittee> {
  const isStanding = ({ endedOn }: Registration) => endedOn === null || endedOn >= snapshot.from
  const standing = registrations.filter((each) => committeeNumber.test(each.number.trim()) && isStanding(each) && covered.every(({ id }) => coversChapter(each, id)))
  const own = standing.find(({ regime }) => regime === 'FEC') ?? standing[0]
  return { id: own?.number.trim() ?? '', name: legalName === '' ? name : legalName, address: { lines: addressLines, city, state, postalCode, country }, treasurer: await treasurerOf(snapshot) }
}

/** What was in the accounts on the morning of a day, from their opening balances and what moved since. */
async function cashOn(snapshot: Snapshot, { bankAccounts }: Head, on: CalendarDate, scope: 'chapter' | 'organization'): Promise<Cents> {
  const before = await readEarlierMovements({ ...snapshot, from: on }, bankAccounts, scope)
  const accounts = sumCents(bankAccounts.filter(({ openedOn }) => openedOn <= on).map(({ openingBalanceCents }) => openingBalanceCents))
  const received = addCents(addCents(accounts, before.receiptsCents), before.transfersInCents)
  return subtractCents(subtractCents(subtractCents(received, before.disbursementsCents), before.sentAbroadCents), before.transfersOutCents)
}

/** Reads the facts of Form 3X from January 1 of the year in which the period ends; null where the chapter is not the actor's. */
export async function readFecFacts(tx: Transaction, organizationId: string, request: ReportRequest, sight: ReportSight): Promise<FecFacts | null> {
  const head = await readHead(tx, organizationId, request)
  if (head === null) return null
  const { profile, covered, bankAccounts: _accounts, ...shared } = head
  const { from, through } = request.period
  const january = calendarDate(`${through.slice(0, 4)}-01-01`)
  const snapshot: Snapshot = { tx, organizationId, chapterIds: covered.map(({ id }) => id), from: from < january ? from : january, through }
  const scope = request.chapterId === null ? 'organization' : 'chapter'
  const donations: FecGift[] = []
  await eachDonation(snapshot, (row) => donations.push(row))
  const { expenditures, transfers } = await readOthers(snapshot)
  const named = new Set([
    ...donations.flatMap(({ donorId, intermediaryId, jointShares }) => [donorId, intermediaryId, ...(jointShares ?? []).map(({ personId }) => personId)]),
    ...expenditures.map(({ payeeId }) => payeeId), ...transfers.map(({ recipientId }) => recipientId),
  ].filter((id) => id !== null))
  const facts: FecFacts = {
    ...shared, scope, personal: sight.personal, donations, expenditures, transfers, addresses: new Map(),
    people: await readPeople(tx, { ids: [...named], organizationId, sight, addressesOf: new Set() }),
    committee: await committeeOf({ ...snapshot, from }, profile, head), openingCents: { ofPeriod: await cashOn(snapshot, head, from, scope), ofYear: await cashOn(snapshot, head, january, scope) },
  }
  // Personal details are opened for those alone whom a line names.
  const itemized = transactionsOf(facts, peopleById(facts.people)).filter((each) => !isUnitemized(each) && each.on >= from)
  const shown = [...new Set(itemized.map(({ personId }) => personId).filter((id) => id !== null))]
  const addresses = await readAddresses(tx, { ids: shown, organizationId, sight })
  return { ...facts, addresses, people: await readPeople(tx, { ids: [...named], organizationId, sight, addressesOf: new Set(shown) }) }
}
