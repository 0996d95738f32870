/** A chapter may ask for other approvals than the organization; a registration that names its own comes before both. */
import { changeChapter } from '@/lib/data/chapters/change'
import { lifeOfReport } from '@/lib/data/reports/life'
import type { ReportKey } from '@/lib/data/reports/version'
import { halfYear } from '@/lib/domain/reporting-period'
import type { ApproverRole } from '@/lib/domain/reports/approvers'
import { aRegistrant } from '../../factories/lda'
import { anOrganization, valueOf, type TestOrganization } from '../../factories/organization'
import { disclosureOf } from '../../factories/reports'
import { useDatabase } from '../database'

useDatabase()

const required = async ({ administrator }: TestOrganization, of: ReportKey) => valueOf(await lifeOfReport(administrator, of))?.required

async function asked({ administrator, chapter: { id, ...chapter } }: TestOrganization, reportApprovers: readonly ApproverRole[]): Promise<void> {
  valueOf(await changeChapter(administrator, { ...chapter, chapterId: id, reportApprovers, reason: 'Counsel reads along' }))
}

describe('the approvals that a chapter names', () => {
  it('are asked of its own reports, and neither of those of another chapter nor of the whole organization', async () => {
    const organization = await anOrganization()
    await asked(organization, ['administrator', 'reviewer'])
    const { period } = disclosureOf(organization)
    expect(await required(organization, disclosureOf(organization))).toEqual(['administrator', 'reviewer'])
    expect(await required(organization, { ...disclosureOf(organization), chapterId: organization.otherChapter.id })).toEqual(['treasurer', 'administrator'])
    expect(await required(organization, { form: 'quarterly-disclosure', chapterId: null, period })).toEqual(['treasurer', 'administrator'])
  })

  it('are those of the organization again where it names none any more', async () => {
    const organization = await anOrganization({ chapters: [{ reportApprovers: ['administrator'] }, {}] })
    expect(await required(organization, disclosureOf(organization))).toEqual(['administrator'])
    await asked(organization, [])
    expect(await required(organization, disclosureOf(organization))).toEqual(['treasurer', 'administrator'])
  })

  it('give way to those of a registration', async () => {
    const organization = await aRegistrant({ approvers: ['treasurer', 'reviewer'] })
    await asked(organization, ['administrator'])
    expect(await required(organization, { chapterId: organization.chapter.id, form: 'lda-ld203', period: halfYear(2025, 2) })).toEqual(['treasurer', 'reviewer'])
  })
})
