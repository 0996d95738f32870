import { readAs, sqlAs } from '@/lib/data/database/transaction'
import { correctDonation } from '@/lib/data/donations/correct'
import { donationCondition } from '@/lib/data/donations/filter'
import { getDonation } from '@/lib/data/donations/get'
import { listDonations } from '@/lib/data/donations/list'
import { donationFormValues } from '@/lib/data/donations/form-values'
import { recordDonation, recordTypedDonation } from '@/lib/data/donations/record'
import { voidDonation } from '@/lib/data/donations/void'
import { historyOfRecord } from '@/lib/data/journal/history'
import { correctPerson } from '@/lib/data/people/correct'
import { newId } from '@/lib/data/database/uuid'
import { calendarDate } from '@/lib/domain/calendar-date'
import { changesOf } from '@/lib/domain/journal/history'
import { cents } from '@/lib/domain/money'
import { valuesOfForm } from '@/lib/form-state'
import type { PersonChoice } from '@/lib/domain/person-choice'
import { useDatabase } from '../database'
import { aDonation, donationInput, typedDonation } from '../../factories/donation'
import { aRecordedPerson, anOrganization, personInput, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'

useDatabase()

let organization: TestOrganization

beforeAll(async () => {
  organization = await anOrganization()
})

const everything = (chapterId: string) => ({
  chapterId, from: null, through: null, text: '', kind: null, method: null, purpose: null, state: null, amountFrom: null, amountThrough: null,
})

describe('recordDonation', () => {
  it('gives the donation a number and writes its journal entry', async () => {
    const donation = await aDonation(organization)
    expect(donation.number).toMatch(/^CHI-D-2026-\d{4}$/)
    const history = valueOf(await historyOfRecord(organization.administrator, { chapterId: organization.chapter.id, id: donation.id }))
    expect(history).toHaveLength(1)
    expect(history[0]).toMatchObject({ type: 'donation.recorded', subject: { kind: 'donation', id: donation.id, revision: 1 }, after: { amountCents: 10_000, number: donation.number } })
  })

  it('is refused for a secretary', async () => {
    const outcome = await recordDonation(organization.actorAs('secretary'), donationInput(organization, null, { anonymous: true, method: 'cash' }))
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } })
  })

  it('does not find a chapter in which the actor has no role', async () => {
    const outcome = await recordDonation(organization.actorAs('treasurer'), donationInput(organization, null, { chapterId: organization.otherChapter.id, anonymous: true, method: 'cash' }))
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
  })

  it('makes one donation of two submits with the same form key, also at the same time', async () => {
    const input = donationInput(organization, (await aRecordedPerson(organization)).id)
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => recordDonation(organization.administrator, input)))
    expect(new Set(outcomes.map((outcome) => valueOf(outcome).id)).size).toBe(1)
  })

  it('takes numbers without a gap when eight people record at once', async () => {
    const donorId = (await aRecordedPerson(organization)).id
    const recorded = await Promise.all(Array.from({ length: 24 }, () => recordDonation(organization.administrator, donationInput(organization, donorId, { paymentReference: newId() }))))
    const sequences = recorded.map((outcome) => valueOf(outcome).numberSequence).sort((left, right) => left - right)
    expect(sequences.at(-1)).toBe((sequences[0] ?? 0) + 23)
    expect(new Set(sequences).size).toBe(24)
  })

  it('keeps a gift for a U.S. election from somebody who may not give as refused, with the reason', async () => {
    const donorId = (await aRecordedPerson(organization, { citizenStatus: 'other' })).id
    const donation = await aDonation(organization, { donorId, purpose: 'us_election' })
    expect(donation.state).toBe('refused')
    expect(donation.stateReason).not.toBe('')
  })

  it('adds a new donor and the gift together, and asks when two people share a name', async () => {
    const typed = typedDonation(organization)
    const choice = { typed: 'Żaneta Ünlü', id: '', newKind: 'individual' as const, newSortName: '', newOtherScript: '' }
    const input = { ...typed, donor: choice }
    const first = valueOf(await recordTypedDonation(organization.administrator, { ...input, formKey: newId() }))
    expect(first.donorId).not.toBeNull()
    const second = await recordTypedDonation(organization.administrator, { ...input, formKey: newId() })
    expect(second).toMatchObject({ ok: false, refusal: { fields: { donor: { key: 'personWhich' } }, choices: { donor: [{ id: first.donorId }, { id: 'new' }] } } })
  })

  it('gives the same donation to the same form sent twice, and refuses the form once it says something else', async () => {
    const choice = { typed: 'Ingrid Two Clicks', id: '', newKind: 'individual' as const, newSortName: '', newOtherScript: '' }
    const input = { ...typedDonation(organization), donor: choice, formKey: newId() }
    const first = valueOf(await recordTypedDonation(organization.administrator, input))
    expect(valueOf(await recordTypedDonation(organization.administrator, input)).id).toBe(first.id)
    const changed = await recordTypedDonation(organization.administrator, { ...input, amountCents: cents(99_900) })
    expect(refusalOf(changed)).toMatchObject({ reason: 'conflict', key: 'madeBefore', values: { number: first.number } })
  })
})

describe('a joint gift', () => {
  const person = (name: string): PersonChoice => ({ typed: name, id: '', newKind: 'individual', newSortName: '', newOtherScript: '' })

  it('is recorded with the share of each, stands in the fields of a correction, and counts each person alone', async () => {
    const joint = { donorCents: cents(6_000), others: [{ field: 'share1', person: person('Iqbal Ünal'), shareCents: cents(4_000) }] }
    const donation = valueOf(await recordTypedDonation(organization.administrator, { ...typedDonation(organization), donor: person('Sana Ünal'), joint, formKey: newId() }))
    expect(donation.jointShares).toEqual([{ personId: donation.donorId, shareCents: 6_000 }, { personId: expect.any(String), shareCents: 4_000 }])
    const view = valueOf(await getDonation(organization.administrator, { chapterId: organization.chapter.id, id: donation.id }))
    expect(donationFormValues(view)).toMatchObject({ donor: 'Sana Ünal', donorId: donation.donorId, share1: 'Iqbal Ünal', share1Id: donation.jointShares?.[1]?.personId, share1Amount: '40.00' })
  })

  it('names nobody twice', async () => {
    const known = await aRecordedPerson(organization)
    const same: PersonChoice = { ...person(known.name), id: known.id }
    const joint = { donorCents: cents(5_000), others: [{ field: 'share2', person: same, shareCents: cents(5_000) }] }
    const outcome = await recordTypedDonation(organization.administrator, { ...typedDonation(organization), donor: same, joint, formKey: newId() })
    expect(refusalOf(outcome).fields).toEqual({ share2: { key: 'personTwice' } })
  })
})

describe('a gift with an open sanctions match', () => {
  it('is held with the reason, counts, and is recorded again by the correction after the match is cleared', async () => {
    const donor = await aRecordedPerson(organization, { screeningResult: 'possible-match', screenedOn: calendarDate('2026-03-01') })
    const held = await aDonation(organization, { donorId: donor.id, receivedOn: calendarDate('2026-01-09') })
    expect(held).toMatchObject({ state: 'held', stateReason: expect.stringContaining('sanctions match') })
    const day = { ...everything(organization.chapter.id), from: held.receivedOn, through: held.receivedOn }
    expect(valueOf(await listDonations(organization.administrator, day, null)).sumCents).toBe(10_000)
    valueOf(await correctPerson(organization.administrator, {
      chapterId: organization.chapter.id, id: donor.id, revision: 1, reason: 'Another birth date', person: personInput({ ...donor, screeningResult: 'match-cleared' }),
    }))
    const corrected = await correctDonation(organization.administrator, { chapterId: organization.chapter.id, id: held.id, revision: 1, reason: 'Match cleared', donation: held })
    expect(valueOf(corrected)).toMatchObject({ state: 'recorded', stateReason: '' })
  })
})

describe('correctDonation', () => {
  it('makes a new revision with the reason, and the history shows the field with its old and new value', async () => {
    const donation = await aDonation(organization)
    const corrected = valueOf(await correctDonation(organization.administrator, {
      chapterId: organization.chapter.id, id: donation.id, revision: 1, reason: 'The bank says more.', donation: { ...donation, amountCents: cents(10_500) },
    }))
    expect(corrected).toMatchObject({ revision: 2, amountCents: 10_500, number: donation.number })
    const history = valueOf(await historyOfRecord(organization.administrator, { chapterId: organization.chapter.id, id: donation.id }))
    const change = history.at(-1)
    expect(change?.before).toEqual({ amountCents: 10_000, revision: 1 })
    expect(change && changesOf(change).find(({ field }) => field === 'amountCents')).toMatchObject({ old: 10_000, new: 10_500, why: 'The bank says more.' })
  })

  it('shows the second of two people both values and overwrites nothing', async () => {
    const donation = await aDonation(organization)
    const change = (amountCents: number) => correctDonation(organization.administrator, {
      chapterId: organization.chapter.id, id: donation.id, revision: 1, reason: 'Seen on the statement.', donation: { ...donation, amountCents: cents(amountCents) },
    })
    valueOf(await change(11_000))
    expect(await change(12_000)).toMatchObject({
      ok: false,
      refusal: { reason: 'conflict', currentRevision: 2, conflicts: [{ field: 'amount', before: '100.00', theirs: '110.00', yours: '120.00' }] },
    })
  })

  it('names the people of the two, and takes theirs with the right one of two namesakes', async () => {
    const donation = await aDonation(organization)
    const [theirs, yours] = [await aRecordedPerson(organization, { name: 'Sana Malik' }), await aRecordedPerson(organization, { name: 'Sana Malik' })]
    const change = (donorId: string) => correctDonation(organization.administrator, { chapterId: organization.chapter.id, id: donation.id, revision: 1, reason: 'Another donor', donation: { ...donation, donorId } })
    valueOf(await change(theirs.id))
    const { conflicts = [] } = refusalOf(await change(yours.id))
    expect(conflicts).toEqual([{ field: 'donor', before: expect.stringContaining('Ayesha Khan'), theirs: 'Sana Malik', yours: 'Sana Malik', theirsId: theirs.id }])
    const form = new FormData()
    for (const [name, value] of [['donor', 'Sana Malik'], ['donorId', yours.id], ['choose:donor', 'theirs'], ['theirs:donor', 'Sana Malik'], ['theirs:donorId', theirs.id]] as const) form.append(name, value)
    expect(valuesOfForm(form)).toEqual({ donor: 'Sana Malik', donorId: theirs.id })
  })

  it('is refused for a viewer and does not find the donation of another chapter', async () => {
    const donation = await aDonation(organization)
    const input = { chapterId: organization.chapter.id, id: donation.id, revision: 1, reason: 'x', donation }
    expect(await correctDonation(organization.actorAs('viewer'), input)).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } })
    expect(await correctDonation(organization.administrator, { ...input, chapterId: organization.otherChapter.id })).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
  })
})

describe('voidDonation', () => {
  it('keeps the number, counts no more, and refuses a second void', async () => {
    const donation = await aDonation(organization, { receivedOn: calendarDate('2026-01-02') })
    const day = { ...everything(organization.chapter.id), from: donation.receivedOn, through: donation.receivedOn }
    const before = valueOf(await listDonations(organization.administrator, day, null))
    const input = { chapterId: organization.chapter.id, id: donation.id, revision: 1, reason: 'Entered twice.' }
    expect(valueOf(await voidDonation(organization.administrator, input))).toMatchObject({ state: 'voided', stateReason: 'Entered twice.', number: donation.number })
    const after = valueOf(await listDonations(organization.administrator, day, null))
    expect(after).toMatchObject({ count: before.count, sumCents: before.sumCents - 10_000 })
    expect(await voidDonation(organization.administrator, { ...input, revision: 2 })).toMatchObject({ ok: false, refusal: { reason: 'already-voided' } })
  })
})

describe('listDonations', () => {
  it('pages through all donations once, forwards and back, 50 a page', async () => {
    const own = await anOrganization()
    const donorId = (await aRecordedPerson(own)).id
    for (let index = 0; index < 120; index += 1) {
      valueOf(await recordDonation(own.administrator, donationInput(own, donorId, { paymentReference: String(index), receivedOn: calendarDate(`2026-02-${String(1 + (index % 20)).padStart(2, '0')}`) })))
    }
    const seen: string[] = []
    let page = valueOf(await listDonations(own.administrator, everything(own.chapter.id), null))
    for (;;) {
      seen.push(...page.rows.map(({ id }) => id))
      if (page.next === null) break
      page = valueOf(await listDonations(own.administrator, everything(own.chapter.id), page.next))
    }
    expect(page.count).toBe(120)
    expect(new Set(seen).size).toBe(120)
    const back = valueOf(await listDonations(own.administrator, everything(own.chapter.id), page.previous))
    expect(back.rows.map(({ id }) => id)).toEqual(seen.slice(50, 100))
  })

  it('finds a donor by a part of the name in any script', async () => {
    const donorId = (await aRecordedPerson(organization, { name: 'فاطمہ صدیقی' })).id
    const donation = await aDonation(organization, { donorId })
    const found = valueOf(await listDonations(organization.administrator, { ...everything(organization.chapter.id), text: 'صدیقی' }, null))
    expect(found.rows.map(({ id }) => id)).toEqual([donation.id])
  })

  it('looks up the people of a name once, and not again for each donation', async () => {
    const condition = donationCondition(organization.administrator, { ...everything(organization.chapter.id), text: 'khan' })
    const plan = await readAs(organization.administrator, (tx) =>
      tx.$queryRaw<{ 'QUERY PLAN': string }[]>`EXPLAIN SELECT count(*) FROM donation d WHERE ${condition}`)
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('hashed SubPlan')
  })

  it('is not found by a secretary, who sees totals of money alone', async () => {
    expect(await listDonations(organization.actorAs('secretary'), everything(organization.chapter.id), null)).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
    const donation = await aDonation(organization)
    expect(await getDonation(organization.actorAs('secretary'), { chapterId: organization.chapter.id, id: donation.id })).toMatchObject({ ok: false })
  })
})

describe('personal details', () => {
  it('stand in no journal text in clear', async () => {
    await aRecordedPerson(organization, { name: 'Quillon Zephyrine', email: 'quillon@example.org', telephone: '312-555-0199', employer: 'Zephyr Works', occupation: 'Astronomer' })
    const texts = await sqlAs(organization.administrator, async (client) => (await client.query<{ text: string }>('SELECT text FROM journal_entry')).rows.map(({ text }) => text).join('\n'))
    for (const secret of ['Quillon', 'quillon@example.org', '555-0199', 'Zephyr Works', 'Astronomer', '1 Main St', '60601']) expect(texts).not.toContain(secret)
  })
})
