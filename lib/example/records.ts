import 'server-only'
import { asOrganization } from '@/lib/data/database/transaction'
import { recordDonation } from '@/lib/data/donations/record'
import { voidDonation } from '@/lib/data/donations/void'
import { correctDonation } from '@/lib/data/donations/correct'
import { addDays, calendarDate } from '@/lib/domain/calendar-date'
import type { Donation } from '@/lib/domain/donation'
import { negateCents, cents } from '@/lib/domain/money'
import { exampleActor, type ExampleUsers } from './actor'
import { loadBankStatement } from './bank-statement'
import { loadDeadlines } from './deadlines'
import { loadDealings } from './dealings'
import { loadDocuments } from './documents'
import { exampleGifts, plainDonation } from './donations'
import { exampleThrough, type ExampleChapter } from './organization'
import { loadEvidence } from './evidence'
import { attachAdvice, beginChequeBatch, importProcessorFile, sendBankFile } from './files'
import { exampleDonors, exampleForeignDonor } from './people'
import { loadProfile } from './profile'
import { exampleKey, randomFrom } from './random'
import { loadPeople, type ExamplePlace, type Loading } from './loading'
import { loadScreening } from './screening'
import { loadSpending } from './spending'
import { loadStatementRecords } from './statement-records'
import { valueOf } from './value-of'


const seed = 20_261_125
const giftsPerChapter: Readonly<Record<ExampleChapter, number>> = { chicago: 90, houston: 60, 'jersey-city': 40 }

/** Loads people, gifts, payments, transfers, contacts and deadlines of the three chapters, and the profile of the organization. */
export async function loadRecords(loading: Loading): Promise<void> {
  const places = await placesOf(loading.organizationId)
  const donorIds = await loadPeople(loading, places, exampleDonors(randomFrom(seed)))
  for (const place of places) {
    loading.progress(`Donations of ${place.chapter}`)
    await loadGifts(loading, place, donorIds)
  }
  await loadForeignMoney(loading, places)
  await loadSpending(loading, places)
  await loadDealings(loading, places)
  await loadDeadlines(loading, places)
  await loadProfile(loading)
  await loadStatementRecords(loading, places)
  await loadEvidence(loading, places)
  await loadDocuments(loading, places)
  await loadBankStatement(loading, places)
  await loadScreening(loading, places)
}

async function placesOf(organizationId: string): Promise<readonly ExamplePlace[]> {
  const rows = await asOrganization(organizationId, (tx) => tx.chapter.findMany({ where: { organizationId }, include: { bankAccounts: true }, orderBy: { slug: 'asc' } }))
  const known = (slug: string): ExampleChapter => (slug === 'houston' || slug === 'jersey-city' ? slug : 'chicago')
  return rows.map((row) => ({ chapter: known(row.slug), chapterId: row.id, bankAccountId: row.bankAccounts[0]?.id ?? null }))
}

async function loadGifts({ organizationId, users }: Loading, place: ExamplePlace, donorIds: readonly string[]): Promise<void> {
  const random = randomFrom(seed + giftsPerChapter[place.chapter])
  const recorded: Donation[] = []
  for (const { input, enteredOn } of exampleGifts(random, { ...place, donorIds, count: giftsPerChapter[place.chapter] })) {
    recorded.push(valueOf(await recordDonation(exampleActor.as(organizationId, users.treasurer, 'treasurer', enteredOn), input)))
  }
  await loadChanges({ organizationId, users, place, recorded })
}

/** A void, a correction and a refund, as every chapter has them. */
async function loadChanges({ organizationId, users, place, recorded }: { organizationId: string; users: ExampleUsers; place: ExamplePlace; recorded: readonly Donation[] }): Promise<void> {
  const [third, fifth, seventh] = [recorded[2], recorded[4], recorded.find(({ donorId, amountCents }) => donorId !== null && amountCents >= 10_000)]
  const on = (donation: Donation) => exampleActor.as(organizationId, users.treasurer, 'treasurer', addDays(donation.receivedOn, 41))
  if (third?.revision === 1 && third.state === 'recorded') {
    valueOf(await voidDonation(on(third), { chapterId: place.chapterId, id: third.id, revision: 1, reason: 'Entered twice: the same check was on the deposit slip of the week before.' }))
  }
  if (fifth?.revision === 1 && fifth.state === 'recorded') {
    valueOf(await correctDonation(on(fifth), { chapterId: place.chapterId, id: fifth.id, revision: 1, reason: 'The bank statement shows five dollars more.', donation: { ...fifth, amountCents: cents(fifth.amountCents + 500) } }))
  }
  if (seventh !== undefined) {
    valueOf(await recordDonation(on(seventh), {
      ...plainDonation, chapterId: place.chapterId, formKey: exampleKey(`${place.chapter} refund`), kind: 'refund', method: 'check', purpose: seventh.purpose,
      amountCents: negateCents(seventh.amountCents), receivedOn: addDays(seventh.receivedOn, 40), donorId: seventh.donorId, originalDonationId: seventh.id,
      bankAccountId: place.bankAccountId, reportText: 'Returned at the donor’s request.',
    }))
  }
}

/** Money of the principal: itemized always, outside every donor's total. */
async function loadForeignMoney(loading: Loading, places: readonly ExamplePlace[]): Promise<void> {
  const chicago = places.find(({ chapter }) => chapter === 'chicago')
  const [donorId] = await loadPeople(loading, places, [exampleForeignDonor()])
  if (chicago === undefined || donorId === undefined) return
  const principal = await asOrganization(loading.organizationId, (tx) => tx.principal.findFirst({ where: { organizationId: loading.organizationId } }))
  await importProcessorFile(exampleActor.as(loading.organizationId, loading.users.treasurer, 'treasurer', exampleThrough), chicago)
  for (const [index, day] of ['2025-02-10', '2025-08-12', '2026-02-11', '2026-08-11'].entries()) {
    const receivedOn = calendarDate(day)
    const treasurer = exampleActor.as(loading.organizationId, loading.users.treasurer, 'treasurer', addDays(receivedOn, 2))
    const donation = valueOf(await recordDonation(treasurer, {
      ...plainDonation, chapterId: chicago.chapterId, formKey: exampleKey(`foreign money ${index}`), kind: 'from_foreign_principal', method: 'wire', purpose: 'homeland_political',
      amountCents: cents(450_000), receivedOn, donorId, principalId: principal?.id ?? null, bankAccountId: chicago.bankAccountId, bankCountry: 'AQ', sourceCountry: 'AQ', paymentReference: `SPP-${index + 1}`,
      depositedOn: receivedOn, reportText: 'Support of the information office.',
    }))
    await attachAdvice(treasurer, donation)
    await sendBankFile(treasurer, chicago.chapterId)
    await beginChequeBatch(treasurer, chicago.chapterId)
  }
}
