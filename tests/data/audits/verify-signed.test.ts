import { noteAuditMark } from '@/lib/data/audits/mark'
import { reopenAudit } from '@/lib/data/audits/sign'
import { auditWorkpapers } from '@/lib/data/audits/workpapers'
import { withConnection } from '@/lib/data/database/connect'
import { newId } from '@/lib/data/database/uuid'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { nothingTicked } from '@/lib/domain/audit/mark'
import { calendarDate } from '@/lib/domain/calendar-date'
import { anAuditSample, anEngagement, aSignedAudit, type TestAudit } from '../../factories/audits'
import { aDonation } from '../../factories/donation'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { useDatabase } from '../database'

const database = useDatabase()

let organization: TestOrganization
let audit: TestAudit
let donationId: string

const verify = () => verifyDatabase(organization.administrator, { outside: [], trusted: [], parts: 'all', onProgress: () => undefined })
/** As the superuser with every trigger off: only the evidence of the program is left. */
const behindTheBack = (sql: string, values: readonly string[]) =>
  withConnection(database().superuser, async (client) => {
    await client.query('SET session_replication_role = replica')
    await client.query(sql, [...values])
  })

beforeEach(async () => {
  organization = await anOrganization()
  donationId = (await aDonation(organization, { receivedOn: calendarDate('2026-02-10') })).id
  audit = await anEngagement(organization)
  await anAuditSample(audit.auditor, audit.chapterId, audit.id)
  valueOf(await noteAuditMark(audit.auditor, { formKey: newId(), chapterId: audit.chapterId, auditId: audit.id, donationId, result: 'exception', note: 'No slip.', ...nothingTicked }))
  await aSignedAudit(audit)
})

describe('verifying signed workpapers', () => {
  it('finds nothing in what was signed, opened again and signed anew', async () => {
    valueOf(await reopenAudit(audit.auditor, { id: audit.id, chapterId: audit.chapterId, revision: 2, reason: 'A slip came late.' }))
    const { findings, papers } = await verify()
    expect([findings, papers]).toEqual([[], 1])
  })

  it('names the papers when a result was changed behind the program’s back, and they are not handed out', async () => {
    await behindTheBack(`UPDATE audit_mark SET note = 'All in order.' WHERE audit_id = $1`, [audit.id])
    const { findings } = await verify()
    expect(findings.map(({ table, columns }) => [table, columns])).toEqual([['audit_mark', ['note']], ['audit', ['workpapers_hash']]])
    expect(refusalOf(await auditWorkpapers(audit.auditor, { id: audit.id, chapterId: audit.chapterId })).key).toBe('papersNotRebuilt')
  })

  it('names a result that was put in after the signature', async () => {
    await behindTheBack(`UPDATE audit SET closed_at = NULL, signed_name = '', conclusion = '', workpapers_size = NULL, workpapers_hash = '', workpapers_edition = '' WHERE id = $1`, [audit.id])
    valueOf(await noteAuditMark(audit.auditor, { formKey: newId(), chapterId: audit.chapterId, auditId: audit.id, donationId, result: 'pass', note: '', ...nothingTicked }))
    const { findings } = await verify()
    expect(findings.map(({ change, of }) => [change, of])).toEqual(expect.arrayContaining([['edited', 'row'], ['inserted', 'entry']]))
    expect(findings.find(({ change }) => change === 'inserted')?.sentence).toMatch(/changes an engagement that was signed in entry \d+/)
  })
})
