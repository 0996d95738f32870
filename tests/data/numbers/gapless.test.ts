import { inTransaction, sqlAs } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { recordDonation } from '@/lib/data/donations/record'
import { correctDonation } from '@/lib/data/donations/correct'
import { takeNumber } from '@/lib/data/numbers/take'
import { cents, formatPlain } from '@/lib/domain/money'
import { notFound, type Refusal, type Result } from '@/lib/domain/result'
import { aDonation, donationInput } from '@/tests/factories/donation'
import { anOrganization, aRecordedPerson, testToday, valueOf } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

describe('numbers that people see', () => {
  it('have no gap and no double when twenty people enter at once and every fourth entry is given up', async () => {
    const organization = await anOrganization()
    const donor = await aRecordedPerson(organization)
    const outcomes = await Promise.all(Array.from({ length: 80 }, async (_, place): Promise<Result<{ readonly number: string }, Refusal>> => {
      if (place % 4 !== 0) return recordDonation(organization.administrator, donationInput(organization, donor.id))
      return inTransaction(organization.administrator, async (tx) => {
        await takeNumber(tx, organization.administrator, { chapterId: organization.chapter.id, prefix: 'CHI', kind: 'donation', today: testToday })
        return notFound()
      })
    }))
    const sequences = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.number] : [])).toSorted()
    expect(sequences).toEqual(Array.from({ length: 60 }, (_, place) => `CHI-D-2026-${String(place + 1).padStart(4, '0')}`))
  })

  it('are counted apart for each chapter', async () => {
    const organization = await anOrganization()
    const elsewhere = { ...organization, chapter: organization.otherChapter }
    const numbers = await Promise.all([aDonation(organization), aDonation(elsewhere), aDonation(organization), aDonation(elsewhere)])
    expect(numbers.map(({ number }) => number).toSorted()).toEqual(['CHI-D-2026-0001', 'CHI-D-2026-0002', 'HOU-D-2026-0001', 'HOU-D-2026-0002'])
  })
})

describe('writing at once', () => {
  it('makes one record of fifty submits with one key', async () => {
    const organization = await anOrganization()
    const submit = donationInput(organization, (await aRecordedPerson(organization)).id)
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => recordDonation(organization.administrator, submit)))
    expect(new Set(outcomes.map((outcome) => valueOf(outcome).id)).size).toBe(1)
    expect(valueOf(await recordDonation(organization.administrator, { ...submit, formKey: newId() })).number).toBe('CHI-D-2026-0002')
  })

  it('lets one of twenty editors of a record win each revision, and shows the others both values', async () => {
    const organization = await anOrganization()
    const donation = await aDonation(organization)
    const { formKey: _key, ...facts } = donationInput(organization, donation.donorId)
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, place) => correctDonation(organization.administrator, {
      chapterId: organization.chapter.id, id: donation.id, revision: 1, reason: 'All at once', donation: { ...facts, amountCents: cents(20_000 + place) },
    })))
    const saved = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.amountCents] : []))
    expect(saved).toHaveLength(1)
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]))
    expect(refusals.map(({ reason, currentRevision, conflicts = [] }) => ({ reason, currentRevision, fields: conflicts.map(({ field }) => field) })))
      .toEqual(refusals.map(() => ({ reason: 'conflict', currentRevision: 2, fields: ['amount'] })))
    const shown = refusals.flatMap(({ conflicts = [] }) => conflicts)
    const asked = Array.from({ length: 20 }, (_, place) => formatPlain(cents(20_000 + place)))
    expect(new Set(shown.map(({ theirs }) => theirs))).toEqual(new Set([formatPlain(saved[0] ?? cents(0))]))
    expect(shown.map(({ yours }) => yours).toSorted()).toEqual(asked.filter((amount) => amount !== shown[0]?.theirs).toSorted())
  })

  it('leaves a journal without a gap or a fork', async () => {
    const organization = await anOrganization()
    const donor = await aRecordedPerson(organization)
    await Promise.all(Array.from({ length: 40 }, () => recordDonation(organization.administrator, donationInput(organization, donor.id))))
    const { rows } = await sqlAs(organization.administrator, (client) =>
      client.query<{ readonly entries: number; readonly last: number; readonly size: number }>(
        `SELECT count(*)::int AS entries, max(e.index)::int AS last, min(h.size)::int AS size FROM journal_entry e JOIN journal_head h USING (organization_id)`,
      ), 'read')
    const [journal] = rows
    expect(journal).toEqual({ entries: journal?.size, last: (journal?.size ?? 0) - 1, size: journal?.size })
  })
})
