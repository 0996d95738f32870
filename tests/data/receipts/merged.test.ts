import { mergePeople } from '@/lib/data/people/merge'
import { issueGiftReceipts } from '@/lib/data/receipts/issue'
import { listReceipts } from '@/lib/data/receipts/list'
import { aDonation } from '@/tests/factories/donation'
import { anOrganization, aRecordedPerson, valueOf } from '@/tests/factories/organization'
import { aReceipt, viewOf } from '@/tests/factories/receipts'
import { useDatabase } from '../database'

useDatabase()

/** A gift with its receipt, whose giver is then merged into another entry. */
async function aMergedGiver(name: string) {
  const organization = await anOrganization()
  const [stays, goes] = [await aRecordedPerson(organization, { name: 'Amina Khan' }), await aRecordedPerson(organization, { name })]
  const gift = await aDonation(organization, { donorId: goes.id })
  const receipt = await aReceipt(organization, gift.id)
  valueOf(await mergePeople(organization.administrator, { chapterId: organization.chapter.id, id: stays.id, revision: 1, otherId: goes.id, otherRevision: 1, taken: [], reason: 'One person' }))
  return { organization, gift, receipt }
}

describe('the receipt of somebody who was merged into another entry', () => {
  it('stands, and is found from the entry that is used now', async () => {
    const { organization, receipt } = await aMergedGiver('Amina Khan')
    expect((await viewOf(organization, receipt)).state).toBe('current')
    const { rows } = valueOf(await listReceipts(organization.administrator, { chapterId: organization.chapter.id, text: 'amina', series: null, below: null }))
    expect(rows.map(({ receipt: { id }, state }) => [id, state])).toEqual([[receipt.id, 'current']])
  })

  it('that names them otherwise says that it was changed, and the next one takes its place', async () => {
    const { organization, gift, receipt } = await aMergedGiver('A. Kahn')
    const found = valueOf(await listReceipts(organization.administrator, { chapterId: organization.chapter.id, text: 'Amina Khan', series: null, below: null }))
    expect(found.rows.map(({ receipt: { id }, state }) => [id, state])).toEqual([[receipt.id, 'changed']])
    const { receipts: [next] } = valueOf(await issueGiftReceipts(organization.administrator, { chapterId: organization.chapter.id, donationId: gift.id, language: 'en' }))
    expect(next?.number).not.toBe(receipt.number)
    expect((await viewOf(organization, receipt)).state).toBe('replaced')
  })
})
