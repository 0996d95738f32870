/** Lists sorted by their columns, page by page, and narrowed to what was selected. */
import { listDonations } from '@/lib/data/donations/list'
import { readDonationFilter } from '@/lib/data/donations/query'
import { listExpenditures } from '@/lib/data/expenditures/list'
import { readExpenditureFilter } from '@/lib/data/expenditures/query'
import { listLobbyingContacts } from '@/lib/data/lobbying-contacts/list'
import { readLobbyingContactFilter } from '@/lib/data/lobbying-contacts/query'
import { listPeople } from '@/lib/data/people/list'
import { readPersonFilter } from '@/lib/data/people/query'
import { listStatementRecords } from '@/lib/data/statement-records/list'
import { readStatementFilter } from '@/lib/data/statement-records/query'
import { listTransfers } from '@/lib/data/transfers/list'
import { readTransferFilter } from '@/lib/data/transfers/query'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import type { Query } from '@/lib/domain/query'
import { aDonation } from '@/tests/factories/donation'
import { anOrganization, aRecordedPerson, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { aLobbyingContact, anExpenditure, aTransfer } from '@/tests/factories/spending'
import { aStatementRecord } from '@/tests/factories/statement-records'
import { useDatabase } from '../database'

useDatabase()

let organization: TestOrganization
const chapter = () => ({ id: organization.chapter.id, today: calendarDate('2026-11-25') })
const donations = async (query: Query, from: Parameters<typeof listDonations>[2] = null) => valueOf(await listDonations(organization.administrator, readDonationFilter(query, chapter()).filter, from))

beforeAll(async () => {
  organization = await anOrganization()
  const [amina, zoe] = [await aRecordedPerson(organization, { name: 'Amina Khan' }), await aRecordedPerson(organization, { name: 'Zoe Adler' })]
  for (let each = 0; each < 54; each += 1) {
    const day = `2026-02-${String(1 + (each * 7) % 28).padStart(2, '0')}`
    await aDonation(organization, { donorId: each % 2 === 0 ? amina.id : zoe.id, amountCents: cents(1_000 + (each * 37) % 10), receivedOn: calendarDate(day), paymentReference: String(each) })
  }
})

it.each([['amount', 1], ['-amount', -1]] as const)('gifts sorted by %s come once each, over both pages and back, with equal amounts among them', async (sort, sign) => {
  const first = await donations({ sort })
  const second = await donations({ sort }, first.next)
  const amounts = [...first.rows, ...second.rows].map(({ amountCents }) => amountCents)
  expect(amounts).toEqual(amounts.toSorted((left, right) => sign * (left - right)))
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(54)
  expect(second.next).toBeNull()
  expect((await donations({ sort }, second.previous)).rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id))
})

it('gifts are sorted by the name of the donor, by number and by day', async () => {
  expect((await donations({ sort: 'donor' })).rows.slice(0, 27).map(({ donorName }) => donorName)).toEqual(Array.from({ length: 27 }, () => 'Amina Khan'))
  expect((await donations({ sort: '-donor' })).rows[0]?.donorName).toBe('Zoe Adler')
  const numbers = (await donations({ sort: 'number' })).rows.map(({ number }) => number)
  expect(numbers).toEqual(numbers.toSorted())
  const days = (await donations({ sort: 'receivedOn' })).rows.map(({ receivedOn }) => receivedOn)
  expect(days).toEqual(days.toSorted())
})

it('a column that nobody named sorts nothing: the newest come first', async () => {
  const newest = (await donations({})).rows.map(({ id }) => id)
  expect((await donations({ sort: 'd.id; DROP TABLE donation' })).rows.map(({ id }) => id)).toEqual(newest)
  expect((await donations({ sort: '-receivedOn' })).rows.map(({ id }) => id)).toEqual(newest)
})

it('a list holds the records that were selected, and none where none was', async () => {
  const [one, two] = (await donations({})).rows
  const only = [one?.id ?? '', two?.id ?? '']
  expect((await donations({ only: ['none', ...only] })).rows.map(({ id }) => id).toSorted()).toEqual(only.toSorted())
  expect((await donations({ only: only.join(',') })).count).toBe(2)
  expect((await donations({ only: 'none' })).count).toBe(0)
})

it('every other list of records takes its own columns and what is selected', async () => {
  const { administrator } = organization
  const small = await anExpenditure(organization, 'Print Shop LLC', { amountCents: cents(500) })
  const large = await anExpenditure(organization, 'Atlas Hall', { amountCents: cents(90_000) })
  const spent = async (query: Query) => valueOf(await listExpenditures(administrator, readExpenditureFilter(query, chapter()).filter, null)).rows.map(({ id }) => id)
  expect([await spent({ sort: 'amount' }), await spent({ sort: 'payee' }), await spent({ only: small.id })]).toEqual([[small.id, large.id], [large.id, small.id], [small.id]])
  const [out, more] = [await aTransfer(organization, 'Relief Trust', { amountCents: cents(1_000) }), await aTransfer(organization, 'Aid Fund', { amountCents: cents(2_000) })]
  const sent = async (query: Query) => valueOf(await listTransfers(administrator, readTransferFilter(query, chapter()).filter, null)).rows.map(({ id }) => id)
  expect([await sent({ sort: '-amount' }), await sent({ sort: 'other' }), await sent({ sort: 'number' }), await sent({ only: out.id })]).toEqual([[more.id, out.id], [more.id, out.id], [out.id, more.id], [out.id]])
  const [met, again] = [await aLobbyingContact(organization), await aLobbyingContact(organization, 'Bo Official')]
  const contacts = async (query: Query) => valueOf(await listLobbyingContacts(administrator, readLobbyingContactFilter(query, chapter()).filter, null)).rows.map(({ id }) => id)
  expect([await contacts({ sort: 'number' }), await contacts({ sort: '-number' }), await contacts({ only: again.id })]).toEqual([[met.id, again.id], [again.id, met.id], [again.id]])
  const [flyer, speech] = [await aStatementRecord(organization), await aStatementRecord(organization)]
  const kept = async (query: Query) => valueOf(await listStatementRecords(administrator, readStatementFilter(query, chapter()).filter, null)).rows.map(({ id }) => id)
  expect([await kept({ sort: 'number' }), await kept({ only: speech.id })]).toEqual([[flyer.id, speech.id], [speech.id]])
  const people = valueOf(await listPeople(administrator, readPersonFilter({ sort: '-name' }, chapter()).filter, null)).rows.map(({ name }) => name)
  expect(people).toEqual(people.toSorted().toReversed())
})
