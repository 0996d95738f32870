import { calendarDate } from '@/lib/domain/calendar-date'
import { canonicalText } from '@/lib/domain/reports/canonical-text'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { aRetainer } from '../../factories/lda'
import { anOrganization, aRecordedPerson } from '../../factories/organization'
import { disclosureOf, drafted } from '../../factories/reports'
import { useDatabase } from '../database'

useDatabase()

function found(document: ReportDocument, check: string) {
  return document.findings.filter((finding) => finding.check === check)
}

describe('the checks of a whole year in the quarterly disclosure', () => {
  it('add what a payee got since January, however little of it lies in the period, and name the payments', async () => {
    const organization = await anOrganization()
    const lawyer = await aRecordedPerson(organization, { name: 'Omar Shah' })
    const firm = await aRecordedPerson(organization, { name: 'Shah LLC', kind: 'organization' })
    const payment = { category: 'legal', purpose: 'general', purposeText: 'Advice on the lease of the office' } as const
    await aRetainer(organization, lawyer.id, 1_500, { ...payment, paidOn: calendarDate('2026-01-15') })
    await aRetainer(organization, lawyer.id, 9_000, { ...payment, paidOn: calendarDate('2025-12-31') })
    await aRetainer(organization, firm.id, 9_000, { ...payment, paidOn: calendarDate('2026-03-02') })
    expect(found(await drafted(organization.administrator, disclosureOf(organization)), 'exp.1099')).toEqual([])
    await aRetainer(organization, lawyer.id, 500, { ...payment, paidOn: calendarDate('2026-03-02') })
    const document = await drafted(organization.administrator, disclosureOf(organization))
    const [finding, ...others] = found(document, 'exp.1099')
    expect(others).toEqual([])
    expect(finding?.records.map(({ number }) => number)).toEqual(['CHI-E-2026-0001', 'CHI-E-2026-0004'])
    expect(finding?.mendedAt).toEqual({ place: 'people', id: lawyer.id })
    expect(canonicalText(await drafted(organization.administrator, disclosureOf(organization)))).toBe(canonicalText(document))
  })
})
