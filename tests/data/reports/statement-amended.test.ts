/** A record of a sealed supplemental statement is corrected: what was sealed stays, what changed is told, and each amendment names the original. */
import { correctDonation } from '@/lib/data/donations/correct'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { compareVersions } from '@/lib/data/reports/compare'
import { lifeOfReport } from '@/lib/data/reports/life'
import { openSealed } from '@/lib/data/reports/sealed'
import { readAs } from '@/lib/data/database/transaction'
import { getDonation } from '@/lib/data/donations/get'
import { cents } from '@/lib/domain/money'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { valueOf, type TestOrganization } from '../../factories/organization'
import { aSealedAmendment, aSealedReport, drafted, later } from '../../factories/reports'
import { answerAll, keyOf, registered } from '../../factories/statement'
import { useDatabase } from '../database'

useDatabase()

const nothing = { outside: [], trusted: [], parts: 'all', onProgress: () => undefined } as const
const received = ({ items }: ReportDocument) => items.find(({ id }) => id === 'item-14-a')?.totalCents

async function corrected({ administrator, organizationId, chapter: { id: chapterId } }: TestOrganization, amount: number, minutes: number): Promise<void> {
  const { id } = await readAs(administrator, (tx) => tx.donation.findFirstOrThrow({ where: { organizationId, reportText: 'Ticket for the party conference' }, select: { id: true } }))
  const { donation } = valueOf(await getDonation(administrator, { chapterId, id }))
  valueOf(await correctDonation(later(administrator, minutes), { chapterId, id, revision: donation.revision, reason: 'Typed wrong', donation: { ...donation, amountCents: cents(amount) } }))
}

describe('a sealed supplemental statement of which a record is corrected', () => {
  it('is built again to the same text, is told to have changed since, and is amended twice, each time naming the original', async () => {
    const organization = await registered()
    const { administrator } = organization
    const key = keyOf()
    await answerAll(organization)
    const original = await aSealedReport(organization, key)
    const life = async () => valueOf(await lifeOfReport(administrator, key))
    expect((await life())?.changedSince).toBe(false)

    await corrected(organization, 22_345, 6)
    expect((await life())?.changedSince).toBe(true)
    expect(received(valueOf(await openSealed(administrator, { key, version: 1 })).document)).toBe(12_345)
    expect(received(await drafted(administrator, key))).toBe(22_345)
    expect((await verifyDatabase(administrator, nothing)).findings).toEqual([])

    await aSealedAmendment(organization, key, 2, 'An amount was typed wrong')
    expect((await life())?.changedSince).toBe(false)
    await corrected(organization, 22_346, 7)
    expect((await life())?.changedSince).toBe(true)
    const third = await aSealedAmendment(organization, key, 3, 'It was typed wrong again')
    const { document } = valueOf(await openSealed(administrator, { key, version: 3 }))
    expect(document.amends).toMatchObject({ reason: 'It was typed wrong again', earlier: [{ number: original.number, textHash: original.textHash }, { version: 2, reason: 'An amount was typed wrong' }] })
    expect([third.number.endsWith('-3'), document.notices[0]?.includes(original.number), received(document)]).toEqual([true, true, 22_346])
    const { findings, reports } = await verifyDatabase(administrator, nothing)
    expect([findings, reports]).toEqual([[], 3])
    const compared = valueOf(await compareVersions(administrator, key, { before: '1', after: '3' }))
    expect(JSON.stringify(compared)).toContain('22346')
  }, 180_000)
})
