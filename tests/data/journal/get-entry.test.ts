import { guideByHand } from '@/lib/data/checkpoints/by-hand'
import { makeCheckpoint } from '@/lib/data/checkpoints/make'
import { withConnection } from '@/lib/data/database/connect'
import { getEntry } from '@/lib/data/journal/get-entry'
import { listJournal } from '@/lib/data/journal/list'
import { aDonation } from '../../factories/donation'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { useDatabase } from '../database'

const database = useDatabase()

async function aCoveredEntry(): Promise<{ readonly organization: TestOrganization; readonly of: { readonly chapterId: string; readonly index: number } }> {
  const organization = await anOrganization()
  const chapterId = organization.chapter.id
  await aDonation(organization)
  await makeCheckpoint(organization.administrator)
  const { entries } = valueOf(await listJournal(organization.administrator, { chapterId, kind: 'donation', from: null, through: null, beforeIndex: null }))
  return { organization, of: { chapterId, index: entries[0]?.index ?? -1 } }
}

describe('an entry of the journal', () => {
  it('is shown with its text to the letter and a proof that holds against the newest checkpoint', async () => {
    const { organization, of } = await aCoveredEntry()
    const { entry, text, proof } = valueOf(await getEntry(organization.actorAs('treasurer'), of))
    expect([entry.type, entry.index]).toEqual(['donation.recorded', of.index])
    expect(JSON.parse(text)).toMatchObject({ index: of.index, type: 'donation.recorded' })
    expect(proof).toMatchObject({ holds: true })
    expect(proof?.text.split('\n').slice(0, 2)).toEqual(['c2sp.org/tlog-proof@v1', `index ${of.index}`])
  })

  it('has no proof before a checkpoint covers it', async () => {
    const { organization, of } = await aCoveredEntry()
    await aDonation(organization)
    const size = valueOf(await listJournal(organization.administrator, { chapterId: of.chapterId, kind: null, from: null, through: null, beforeIndex: null })).size
    expect(valueOf(await getEntry(organization.administrator, { ...of, index: size - 1 })).proof).toBeNull()
  })

  it('is not found for another chapter or organization, and refused to those who do not read the journal', async () => {
    const { organization, of } = await aCoveredEntry()
    const other = await anOrganization()
    expect(refusalOf(await getEntry(organization.administrator, { ...of, chapterId: organization.otherChapter.id })).reason).toBe('not-found')
    expect(refusalOf(await getEntry(other.administrator, of)).reason).toBe('not-found')
    expect(refusalOf(await getEntry(organization.actorAs('viewer'), of)).reason).toBe('not-allowed')
    expect(refusalOf(await getEntry(organization.administrator, { ...of, index: 999_999 })).reason).toBe('not-found')
  })

  it('comes with the page that tells how to check it by hand, for the same readers', async () => {
    const { organization, of } = await aCoveredEntry()
    expect(valueOf(guideByHand(organization.actorAs('treasurer'), of.chapterId))).toContain('## 7. One entry alone')
    expect(refusalOf(guideByHand(organization.actorAs('viewer'), of.chapterId)).reason).toBe('not-allowed')
  })

  it('of the whole organization is shown only to those who read all of the journal', async () => {
    const { organization, of } = await aCoveredEntry()
    expect(valueOf(await getEntry(organization.administrator, { ...of, index: 0 })).entry.type).toBe('organization.founded')
    expect(refusalOf(await getEntry(organization.actorAs('treasurer'), { ...of, index: 0 })).reason).toBe('not-found')
  })

  it('that was changed past every guard is shown as one that does not lead to the root', async () => {
    const { organization, of } = await aCoveredEntry()
    await withConnection(database().superuser, async (client) => {
      await client.query('SET session_replication_role = replica')
      await client.query(`UPDATE journal_entry SET text = replace(text, '"reason":null', '"reason":"none"') WHERE organization_id = $1 AND index = $2`, [organization.administrator.organizationId, of.index])
    })
    expect(valueOf(await getEntry(organization.administrator, of)).proof).toMatchObject({ holds: false })
  })
})
