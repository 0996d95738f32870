/** A registration may ask for other approvals than the organization: counsel for a filing, nobody more for the house report. */
import { newId } from '@/lib/data/database/uuid'
import { approveReport } from '@/lib/data/reports/approve'
import { lifeOfReport } from '@/lib/data/reports/life'
import { sealReport } from '@/lib/data/reports/seal'
import type { ReportKey } from '@/lib/data/reports/version'
import { halfYear } from '@/lib/domain/reporting-period'
import { anAnswer, aRegistrant } from '../../factories/lda'
import { refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { approveAll, disclosureOf, drafted, explainAll, later } from '../../factories/reports'
import { useDatabase } from '../database'

useDatabase()

const key: ReportKey = { chapterId: null, form: 'lda-ld203', period: halfYear(2025, 2) }
const required = async ({ administrator }: TestOrganization, of: ReportKey) => valueOf(await lifeOfReport(administrator, of))?.required

describe('the approvals that a registration names', () => {
  it('are asked of its reports alone, counsel among them, before a seal', async () => {
    const organization = await aRegistrant({ approvers: ['treasurer', 'administrator', 'reviewer'] })
    const { administrator } = organization
    expect(await required(organization, key)).toEqual(['treasurer', 'administrator', 'reviewer'])
    expect(await required(organization, disclosureOf(organization))).toEqual(['treasurer', 'administrator'])
    await anAnswer(organization, key, { contributions: false, certification: true, 'contact-name': 'Omar Shah' })
    await explainAll(organization, key)
    await approveAll(organization, key)
    expect(refusalOf(await sealReport(later(administrator, 5), { key, version: 1 })).key).toBe('reportNotApproved')
    const counsel = organization.actorAs('reviewer', null)
    valueOf(await approveReport(counsel, { key, formKey: newId(), journalSize: (await drafted(counsel, key)).asOf.journalSize }))
    const sealed = valueOf(await sealReport(later(administrator, 6), { key, version: 1 }))
    expect(sealed.approvals.flatMap(({ roles }) => roles)).toEqual(['treasurer', 'administrator', 'reviewer'])
  })

  it('are those of the organization where the registration names none', async () => {
    expect(await required(await aRegistrant(), key)).toEqual(['treasurer', 'administrator'])
  })
})
