import { drawAuditSample } from '@/lib/data/audits/draw'
import { openAudit, type AuditInput } from '@/lib/data/audits/open'
import { raiseAuditPoint } from '@/lib/data/audits/raise-point'
import { signAudit } from '@/lib/data/audits/sign'
import { signingOfAudit } from '@/lib/data/audits/signing'
import { newId } from '@/lib/data/database/uuid'
import { noMateriality, type Audit } from '@/lib/domain/audit/engagement'
import { everything, type SamplePlan } from '@/lib/domain/audit/sampling/plan'
import type { AuditPoint, PointKind } from '@/lib/domain/audit/point'
import type { AuditSample } from '@/lib/domain/audit/sample'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Actor } from '@/lib/domain/permission'
import { valueOf, type TestOrganization } from './organization'

export type TestAudit = { readonly id: string; readonly chapterId: string; readonly auditor: Actor }

/** An engagement over February 2026 with an auditor whose access lasts. */
export async function anEngagement(organization: TestOrganization, of: Partial<AuditInput> = {}): Promise<TestAudit> {
  const { id: chapterId } = organization.chapter
  const { audit } = valueOf(await openAudit(organization.administrator, {
    ...noMateriality, formKey: newId(), chapterId, periodFrom: calendarDate('2026-02-01'), periodThrough: calendarDate('2026-02-28'), endsOn: calendarDate('2099-12-31'),
    auditorName: 'Outside Auditor', email: `${newId()}@example.org`, scope: '', ...of,
  }))
  const membership = { role: 'auditor', chapterId, until: audit.endsOn, auditId: audit.id } as const
  return { id: audit.id, chapterId, auditor: { ...organization.actorAs('viewer'), name: 'Outside Auditor', memberships: [membership] } }
}

/** A sample of an audit: everything, where no plan is given. */
export async function anAuditSample(auditor: Actor, chapterId: string, auditId: string, plan: SamplePlan = everything): Promise<AuditSample> {
  return valueOf(await drawAuditSample(auditor, { formKey: newId(), chapterId, auditId, purpose: 'Occurrence', plan }))
}

/** A question to the chapter, or a finding. */
export async function anAuditPoint(auditor: Actor, chapterId: string, auditId: string, kind: PointKind = 'question', donationId: string | null = null): Promise<AuditPoint> {
  const said = kind === 'question' ? { cause: '', effect: '', recommendation: '' } : { cause: 'Nobody keeps them', effect: 'Deposits cannot be proved', recommendation: 'Keep every slip' }
  return valueOf(await raiseAuditPoint(auditor, { ...said, formKey: newId(), chapterId, auditId, kind, donationId, told: 'Where is the deposit slip?', dueOn: null }))
}

/** What signing an engagement sends that nobody has signed before. */
export async function aSignature({ id, chapterId, auditor }: TestAudit) {
  return { id, chapterId, revision: 1, conclusion: 'The donations are recorded in all that matters.', seen: valueOf(await signingOfAudit(auditor, { id, chapterId })).seen }
}

/** An engagement with its workpapers signed. */
export async function aSignedAudit(audit: TestAudit): Promise<Audit> {
  return valueOf(await signAudit(audit.auditor, await aSignature(audit)))
}
