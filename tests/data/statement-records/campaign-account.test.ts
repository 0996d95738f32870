import { campaignAccount } from '@/lib/data/statement-records/campaign-account'
import { correctTransfer } from '@/lib/data/transfers/correct'
import { voidDonation } from '@/lib/data/donations/void'
import { cents } from '@/lib/domain/money'
import { balanceOf } from '@/lib/domain/statement-records/campaign-account'
import { aDonation } from '@/tests/factories/donation'
import { anOrganization, aRecordedPerson, refusalOf, valueOf } from '@/tests/factories/organization'
import { aTransfer } from '@/tests/factories/spending'
import { aStatementRecord } from '@/tests/factories/statement-records'
import { useDatabase } from '../database'

useDatabase()

describe('the account of a campaign', () => {
  it('holds what was given under its name and what was sent for it, and nothing else', async () => {
    const organization = await anOrganization()
    const { chapter: { id: chapterId }, administrator } = organization
    const { id } = await aStatementRecord(organization, 'campaign')
    const giver = await aRecordedPerson(organization, { name: 'Noor Said' })
    const gift = (campaign: string, amount: number) => aDonation(organization, { campaign, amountCents: cents(amount), donorId: giver.id })
    await gift('Flood relief', 30_000)
    await gift('Flood relief', 12_050)
    await gift('Another campaign', 99_900)
    const voided = await gift('Flood relief', 77_700)
    valueOf(await voidDonation(administrator, { chapterId, id: voided.id, revision: 1, reason: 'Twice' }))
    const transfer = await aTransfer(organization)
    await aTransfer(organization, 'Another Trust')
    valueOf(await correctTransfer(administrator, { chapterId, id: transfer.id, revision: 1, reason: 'Earmarked', transfer: { ...transfer, amountCents: cents(40_000), earmarkedFor: 'Flood relief' } }))
    const account = valueOf(await campaignAccount(administrator, { chapterId, id }))
    expect(account).toEqual({
      gifts: 2, givers: 1, things: 0, receivedCents: 42_050,
      sent: [{ id: transfer.id, number: transfer.number, on: '2026-03-10', recipient: 'Relief Trust', amountCents: 40_000 }],
    })
    expect(balanceOf(account)).toEqual({ sentCents: 40_000, leftCents: 2_050 })
  })

  it('is closed to a secretary, and is none of another kind of record', async () => {
    const organization = await anOrganization()
    const chapterId = organization.chapter.id
    const campaign = await aStatementRecord(organization, 'campaign')
    const activity = await aStatementRecord(organization, 'activity')
    expect(refusalOf(await campaignAccount(organization.actorAs('secretary'), { chapterId, id: campaign.id })).reason).toBe('not-found')
    expect(refusalOf(await campaignAccount(organization.administrator, { chapterId, id: activity.id })).reason).toBe('not-found')
  })
})
