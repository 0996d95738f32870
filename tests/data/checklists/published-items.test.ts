import { reconcileStatement } from '@/lib/data/reconciliations/reconcile'
import { checklistForPeriod } from '@/lib/data/checklists/for-period'
import { ownerSql } from '@/lib/data/database/transaction'
import type { ReportKey } from '@/lib/data/reports/version'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Evaluation } from '@/lib/domain/checklists/evaluation'
import { cents } from '@/lib/domain/money'
import { emptyRegistration } from '@/lib/domain/registration'
import { quarter } from '@/lib/domain/reporting-period'
import { aBankStatement, aMatchedStatement } from '@/tests/factories/bank-statement'
import { aDonation } from '@/tests/factories/donation'
import { anOrganization, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { aPublicPage, aPublishedReport } from '@/tests/factories/publications'
import { aSealedReport } from '@/tests/factories/reports'
import { aSealedRow } from '@/tests/factories/sealed-row'
import { useDatabase } from '../database'

useDatabase()

const [asked, first] = [quarter(2025, 4), quarter(2026, 1)]

async function computed({ administrator, chapter }: TestOrganization, period: typeof asked): Promise<(id: string) => Evaluation | null> {
  const { entries } = valueOf(await checklistForPeriod(administrator, chapter.id, period))
  return (id) => entries.find(({ item }) => item.id === id)?.computed ?? null
}

async function answers(organization: TestOrganization): Promise<readonly (string | undefined)[]> {
  const of = await computed(organization, asked)
  return ['TRN-01', 'TRN-02', 'TRN-04', 'EEA-04'].map((id) => of(id)?.answer)
}

describe('items answered from what is public', () => {
  it('follow a report from its seal to the public, and say no for texts that are not those of the journal or a page that is off', async () => {
    const organization = await anOrganization()
    const key: ReportKey = { chapterId: organization.chapter.id, form: 'quarterly-disclosure', period: asked }
    await aPublicPage(organization)
    await aSealedReport(organization, key)
    expect(await answers(organization)).toEqual(['no', 'no', 'no', 'yes'])
    await aPublishedReport(organization, key)
    // 74 days after the end of the quarter: too late, and nobody wrote what was done.
    expect(await answers(organization)).toEqual(['no', 'no', 'yes', 'yes'])
    expect((await computed(organization, asked))('TRN-01')).toMatchObject({ reason: 'CHI-QD-2025-Q4-1 has been public since Mar 15, 2026, after Feb 14, 2026.' })
    await aPublishedReport(organization, key, 1, 'Aid was sent after the flood.')
    await ownerSql((client) => client.query(`ALTER TABLE public_report DISABLE TRIGGER USER; UPDATE public_report SET published_at = '2026-02-14T18:00:00Z' WHERE organization_id = '${organization.organizationId}'; ALTER TABLE public_report ENABLE TRIGGER USER`))
    expect(await answers(organization)).toEqual(['yes', 'yes', 'yes', 'yes'])
    await ownerSql((client) => client.query(`ALTER TABLE sealed_report_file DISABLE TRIGGER USER; ALTER TABLE sealed_report_file DROP CONSTRAINT sealed_report_file_hash;
      UPDATE sealed_report_file SET bytes = bytes || ' '::bytea WHERE format = 'text' AND organization_id = '${organization.organizationId}'; ALTER TABLE sealed_report_file ENABLE TRIGGER USER`))
    expect(await answers(organization)).toEqual(['yes', 'yes', 'no', 'yes'])
    await ownerSql((client) => client.query(`ALTER TABLE publication DISABLE TRIGGER USER; UPDATE publication SET shown = false WHERE organization_id = '${organization.organizationId}'; ALTER TABLE publication ENABLE TRIGGER USER`))
    expect(await answers(organization)).toEqual(['no', 'no', 'no', 'no'])
  })
})

describe('the books against the bank (YML-06)', () => {
  it('say no while a day of the quarter is not reconciled or a difference is carried, and partly while nothing is public', async () => {
    const organization = await anOrganization()
    const { chapter: { id: chapterId }, organizationId } = organization
    const reconcile = (id: string) => reconcileStatement(organization.actorAs('treasurer'), { chapterId, id, revision: 1, today: calendarDate('2026-04-10') }).then(valueOf)
    const answer = async () => (await computed(organization, first))('YML-06')
    const { id } = await aMatchedStatement(organization)
    expect(await answer()).toMatchObject({ answer: 'no', recordCount: 1, records: [{ kind: 'bank-account', number: 'Checking' }] })
    await reconcile(id)
    for (const month of ['2026-02', '2026-03']) {
      expect(await answer()).toMatchObject({ answer: 'no', recordCount: 1 })
      await reconcile((await aBankStatement(organization, month, [], { openingCents: cents(42_000) })).id)
    }
    expect(await answer()).toMatchObject({ answer: 'partly', recordCount: 0 })
    await ownerSql((client) => client.query(`ALTER TABLE bank_statement DISABLE TRIGGER USER; UPDATE bank_statement SET carried = '[{"lineId":null,"name":"Fee","amountCents":-500,"reason":"Asked"}]'
      WHERE organization_id = '${organizationId}' AND period_from = '2026-02-01'; ALTER TABLE bank_statement ENABLE TRIGGER USER`))
    expect(await answer()).toMatchObject({ answer: 'no', recordCount: 1, reason: expect.stringContaining('$5.00') })
  })
})

describe('reports to different agencies (MSG-02)', () => {
  it('say yes where both name a record in the same state, no where one was sealed before a correction', async () => {
    const registrations = [{ ...emptyRegistration, regime: 'FARA' as const, registeredOn: calendarDate('2024-01-10') }]
    const [same, corrected] = [await anOrganization({ registrations }), await anOrganization({ registrations })]
    for (const organization of [same, corrected]) {
      const { id, number } = await aDonation(organization)
      const named = (revision: number) => ({ kind: 'donation', id, number, revision })
      await aSealedRow(organization, 'quarterly-disclosure', [named(1)])
      await aSealedRow(organization, 'fara-nsd2', [named(organization === same ? 1 : 2)])
    }
    expect((await computed(same, first))('MSG-02')).toMatchObject({ answer: 'yes', recordCount: 0 })
    expect((await computed(corrected, first))('MSG-02')).toMatchObject({ answer: 'no', recordCount: 1, records: [{ kind: 'donation', revision: 2 }] })
  })
})
