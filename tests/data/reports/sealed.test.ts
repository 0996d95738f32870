import { createHash } from 'node:crypto'
import { correctDonation } from '@/lib/data/donations/correct'
import { compareVersions, sidesToCompare, usualSide } from '@/lib/data/reports/compare'
import { lifeOfReport } from '@/lib/data/reports/life'
import { openSealed, sealedFiles } from '@/lib/data/reports/sealed'
import { cents } from '@/lib/domain/money'
import { aDonation } from '../../factories/donation'
import { anOrganization, refusalOf, valueOf } from '../../factories/organization'
import { aSealedReport, disclosureOf, later } from '../../factories/reports'
import { useDatabase } from '../database'

useDatabase()

describe('a sealed report', () => {
  it('is read and downloaded as it was frozen, masked for who may not see addresses, and says what changed since', async () => {
    const organization = await anOrganization()
    const { administrator, chapter: { id: chapterId } } = organization
    const gift = await aDonation(organization, { amountCents: cents(30_000) })
    const key = disclosureOf(organization)
    const sealed = await aSealedReport(organization, key)
    expect(valueOf(await lifeOfReport(administrator, key))).toMatchObject({ blockers: null, changedSince: false })
    valueOf(await correctDonation(later(administrator, 9), { chapterId, id: gift.id, revision: 1, reason: 'Typed wrong', donation: { ...gift, amountCents: cents(35_000) } }))
    expect(valueOf(await lifeOfReport(administrator, key))).toMatchObject({ changedSince: true })
    const [pdf] = valueOf(await sealedFiles(administrator, { key, version: 1 }, 'pdf'))
    expect(createHash('sha256').update(pdf?.bytes ?? '').digest('hex')).toBe(sealed.files.find(({ format }) => format === 'pdf')?.hash)
    const [json] = valueOf(await sealedFiles(administrator, { key, version: 1 }, 'json'))
    expect(createHash('sha256').update(json?.bytes ?? '').digest('hex')).toBe(sealed.textHash)
    const text = async (role: 'viewer' | 'secretary') => JSON.stringify(valueOf(await openSealed(organization.actorAs(role), { key, version: 1 })).document)
    expect(await text('viewer')).not.toContain('1 Main St')
    expect(await text('secretary')).not.toContain(gift.number)
    const offered = valueOf(await sidesToCompare(administrator, key))
    expect([offered.versions, offered.periods.length, usualSide(offered), usualSide({ ...offered, versions: [] })]).toEqual([[1], 8, '1', offered.periods[0]])
    const { figures, lines } = valueOf(await compareVersions(administrator, key, { before: '1', after: 'now' }))
    expect(figures.find(({ id }) => id === 'receipts')).toMatchObject({ beforeCents: 30_000, afterCents: 35_000 })
    expect(lines.filter(({ change, records }) => change === 'changed' && records.some(({ id }) => id === gift.id))).not.toEqual([])
    expect(refusalOf(await openSealed(organization.actorAs('viewer', organization.otherChapter.id), { key, version: 1 })).reason).toBe('not-found')
  }, 120_000)
})
