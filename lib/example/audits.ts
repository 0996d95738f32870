import 'server-only'
import { answerAuditPoint, closeAuditPoint } from '@/lib/data/audits/change-point'
import { drawAuditSample } from '@/lib/data/audits/draw'
import { noteAuditMark, resolveAuditMark } from '@/lib/data/audits/mark'
import { openAudit } from '@/lib/data/audits/open'
import { raiseAuditPoint } from '@/lib/data/audits/raise-point'
import { signAudit } from '@/lib/data/audits/sign'
import { signingOfAudit } from '@/lib/data/audits/signing'
import { asOrganization } from '@/lib/data/database/transaction'
import type { Audit } from '@/lib/domain/audit/engagement'
import { markAttributes } from '@/lib/domain/audit/mark'
import { everything } from '@/lib/domain/audit/sampling/plan'
import { addDays, calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import { exampleActor } from './actor'
import type { ExamplePlace, Loading } from './loading'
import { exampleUsers } from './organization'
import { exampleKey } from './random'
import { valueOf } from './value-of'

/** An audit that an auditor works on, and one that is signed. */
export async function loadAudits(loading: Loading, places: readonly ExamplePlace[]): Promise<void> {
  const [chicago, houston] = [places.find(({ chapter }) => chapter === 'chicago'), places.find(({ chapter }) => chapter === 'houston')]
  if (chicago !== undefined) await loadOpenAudit(loading, chicago)
  if (houston !== undefined) await loadSignedAudit(loading, houston)
}

function auditorOf({ users }: Loading, administrator: Actor, { id, chapterId, endsOn }: Audit): Actor {
  return { ...administrator, userId: users.auditor.id, name: users.auditor.name, memberships: [{ role: 'auditor', chapterId, until: endsOn, auditId: id }] }
}

/** The second quarter of Houston: every record tested, a finding answered and closed, and the workpapers signed. */
async function loadSignedAudit(loading: Loading, { chapterId }: ExamplePlace): Promise<void> {
  const { organizationId, users } = loading
  const [periodFrom, periodThrough] = [calendarDate('2026-04-01'), calendarDate('2026-06-30')]
  const on = addDays(periodThrough, 10)
  const administrator = exampleActor.as(organizationId, users.administrator, 'administrator', on)
  const { audit } = valueOf(await openAudit(administrator, {
    formKey: exampleKey('signed audit'), chapterId, periodFrom, periodThrough, endsOn: calendarDate('2029-12-31'), auditorName: exampleUsers.auditor.name, email: exampleUsers.auditor.email,
    scope: 'Donations of the second quarter of 2026', tolerableCents: cents(50_000), expectedCents: cents(0), riskPercent: 5,
  }))
  // A loading that goes on where it stopped finds it signed.
  if (audit.closedAt !== null) return
  const [auditor, of] = [auditorOf(loading, administrator, audit), { chapterId, auditId: audit.id }]
  const sample = valueOf(await drawAuditSample(auditor, { ...of, formKey: exampleKey('signed audit sample'), purpose: 'Occurrence and amount of every donation', plan: { ...everything, tolerableCents: audit.tolerableCents } }))
  const excepted = sample.draw.items[1]?.id ?? null
  for (const { id } of sample.draw.items) {
    const exception = id === excepted
    valueOf(await noteAuditMark(auditor, {
      ...of, formKey: exampleKey(`signed audit mark ${id}`), donationId: id, result: exception ? 'exception' : 'pass', note: exception ? 'The receipt names the day of the deposit, not the day of the gift.' : '',
      attributes: exception ? ['exists', 'amount', 'donor', 'purpose'] : [...markAttributes], auditedCents: null,
    }))
  }
  const treasurer = exampleActor.as(organizationId, users.treasurer, 'treasurer', on)
  if (excepted !== null) {
    valueOf(await resolveAuditMark(treasurer, { ...of, formKey: exampleKey('signed audit resolution'), donationId: excepted, resolution: 'A corrected receipt was sent.' }))
  }
  const point = valueOf(await raiseAuditPoint(auditor, {
    ...of, formKey: exampleKey('signed audit finding'), kind: 'finding', donationId: excepted, told: 'A receipt names the day of the deposit.', cause: 'Receipts are written from the bank statement.',
    effect: 'A gift of the last days of a year could be acknowledged for the wrong year.', recommendation: 'Write receipts from the record of the gift.', dueOn: null,
  }))
  const answered = valueOf(await answerAuditPoint(treasurer, { ...of, id: point.id, revision: point.revision, answer: 'Receipts are written from the record since June.' }))
  valueOf(await closeAuditPoint(auditor, { ...of, id: point.id, revision: answered.revision, closing: 'Seen on three receipts of July.' }))
  const { seen } = valueOf(await signingOfAudit(auditor, { chapterId, id: audit.id }))
  valueOf(await signAudit(auditor, { chapterId, id: audit.id, revision: audit.revision, seen, conclusion: 'The donations of the quarter are recorded in all that matters. One receipt named another day and was corrected.' }))
}

/** The third quarter of Chicago: a sample by monetary units, three results, one finding that waits for its answer. */
async function loadOpenAudit(loading: Loading, chicago: ExamplePlace): Promise<void> {
  const { organizationId, users } = loading
  const periodFrom = calendarDate('2026-07-01')
  const periodThrough = calendarDate('2026-09-30')
  const administrator = exampleActor.as(organizationId, users.administrator, 'administrator', addDays(periodThrough, 10))
  const { audit } = valueOf(await openAudit(administrator, {
    formKey: exampleKey('audit'), chapterId: chicago.chapterId, periodFrom, periodThrough, endsOn: calendarDate('2029-12-31'), auditorName: exampleUsers.auditor.name,
    email: exampleUsers.auditor.email, scope: 'Donations of the third quarter of 2026',
    tolerableCents: cents(250_000), expectedCents: cents(25_000), riskPercent: 5,
  }))
  const auditor = auditorOf(loading, administrator, audit)
  const of = { chapterId: chicago.chapterId, auditId: audit.id }
  valueOf(await drawAuditSample(auditor, { ...of, formKey: exampleKey('audit sample'), purpose: 'Occurrence and amount', plan: { ...everything, method: 'monetary-unit', tolerableCents: audit.tolerableCents, expectedCents: audit.expectedCents } }))
  const tested = await asOrganization(organizationId, (tx) => tx.donation.findMany({
    where: { organizationId, chapterId: chicago.chapterId, receivedOn: { gte: new Date(periodFrom), lte: new Date(periodThrough) } }, orderBy: { number: 'asc' }, select: { id: true }, take: 3,
  }))
  for (const [index, { id }] of tested.entries()) {
    const exception = index === 1
    valueOf(await noteAuditMark(auditor, {
      formKey: exampleKey(`audit mark ${index}`), chapterId: chicago.chapterId, auditId: audit.id, donationId: id,
      result: exception ? 'exception' : 'pass', note: exception ? 'The deposit slip is missing from the binder.' : '', auditedCents: null,
      attributes: exception ? ['amount', 'date', 'donor'] : [...markAttributes],
    }))
    if (exception) {
      valueOf(await raiseAuditPoint(auditor, {
        ...of, formKey: exampleKey('audit finding'), kind: 'finding', donationId: id, told: 'The deposit slip is missing from the binder.', cause: 'Slips are not filed on the day of the deposit.',
        effect: 'Nobody can prove which cheques were deposited together.', recommendation: 'File each slip with the batch it belongs to.', dueOn: calendarDate('2026-10-31'),
      }))
    }
  }
}
