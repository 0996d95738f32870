/**
 * Who may do what: one table, six roles (architecture.md section 5).
 * Every verb of lib/data asks `can` in its first line; a page asks it again to decide what to show.
 */
import type { CalendarDate } from './calendar-date'
import type { Instant } from './instant'
import { notFound, ok, refuse, type Refusal, type Result } from './result'

export const roles = ['administrator', 'treasurer', 'secretary', 'reviewer', 'auditor', 'viewer'] as const
export type Role = (typeof roles)[number]

const money = ['administrator', 'treasurer'] as const
const records = ['administrator', 'treasurer', 'secretary'] as const
const administrator = ['administrator'] as const

/** Permission -> roles that hold it. Reading with limits (masked, totals only, one engagement) is decided by `visibility`. */
export const permissions = {
  'chapter.read': ['administrator', 'treasurer', 'secretary', 'reviewer', 'auditor', 'viewer'],
  'donation.record': money,
  'donation.correct': money,
  'donation.void': money,
  'donation.import': money,
  'donation.undo': money,
  'expenditure.record': money,
  'expenditure.correct': money,
  'expenditure.void': money,
  'expenditure.import': money,
  'expenditure.undo': money,
  'expenditure.approve': money,
  'transfer.record': money,
  'transfer.correct': money,
  'transfer.void': money,
  'transfer.import': money,
  'transfer.undo': money,
  'bank.reconcile': money,
  'receipt.issue': money,
  // Whom a list may mean is told to those who decide and to counsel; a list binds everybody, so it is taken in by who works for the whole organization.
  'screening.read': ['administrator', 'treasurer', 'reviewer'],
  'screening.import': money,
  'screening.decide': money,
  'check.override': money,
  'lobbying-contact.record': records,
  'lobbying-contact.correct': records,
  'lobbying-contact.void': records,
  'lobbying-contact.import': records,
  'statement-record.record': records,
  'statement-record.correct': records,
  'statement-record.void': records,
  'campaign.record': money,
  'campaign.correct': money,
  'campaign.void': money,
  'person.record': records,
  'person.correct': records,
  'person.void': records,
  'person.merge': records,
  'person.erase': administrator,
  'person.withhold': administrator,
  'person.unmask': ['administrator', 'treasurer', 'reviewer', 'auditor'],
  'file.attach': records,
  // A file shows what a record masks, so whoever sees records masked alone does not read it.
  'file.read': ['administrator', 'treasurer', 'secretary', 'reviewer', 'auditor'],
  'checklist.answer': ['administrator', 'treasurer', 'secretary', 'reviewer'],
  'evidence.request': ['administrator', 'treasurer', 'secretary', 'reviewer'],
  'checklist.confirm': ['administrator', 'reviewer'],
  'checklist.define': ['administrator', 'reviewer'],
  'report.draft': ['administrator', 'treasurer'],
  'report.approve': ['administrator', 'treasurer', 'reviewer'],
  'report.seal': administrator,
  'report.file': administrator,
  'report.amend': administrator,
  'report.publish': administrator,
  'comment.write': ['administrator', 'treasurer', 'secretary', 'reviewer', 'auditor'],
  // Which mails of the outbox open is decided by what each is about (mail.ts).
  'mail.read': money,
  'deadline.change': ['administrator', 'treasurer', 'secretary', 'reviewer'],
  'exposure.sign': ['reviewer'],
  'audit.open': ['administrator', 'reviewer'],
  'audit.test': ['auditor'],
  'audit.find': ['auditor'],
  'audit.sign': ['auditor'],
  'audit.answer': ['administrator', 'treasurer'],
  'member.invite': administrator,
  'member.change': administrator,
  'member.end': administrator,
  'settings.change': administrator,
  'journal.read': ['administrator', 'treasurer', 'reviewer'],
  'checkpoint.make': administrator,
  'key.rotate': administrator,
  'backup.restore': administrator,
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

/** A role held for one chapter, or (chapterId null) for the whole organization, until an end date if there is one. */
export type Membership = {
  readonly role: Role
  readonly chapterId: string | null
  /** Last day on which the role holds, in the chapter's calendar; null while open. */
  readonly until: CalendarDate | null
  /** Only for auditors: the audit (engagement) that opens the chapter for reading. */
  readonly auditId: string | null
}

/**
 * Whoever acts. `user` comes from a request, `operator` from a command line, `system` from a job.
 * Only lib/auth makes one. `at` is the instant of the request: domain code never asks a clock.
 */
export type Actor = {
  readonly kind: 'user' | 'operator' | 'system'
  readonly userId: string | null
  readonly name: string
  readonly organizationId: string
  readonly memberships: readonly Membership[]
  readonly at: Instant
  /** The day of `at` in the organization's calendar: decides whether a membership with an end date still holds. */
  readonly today: CalendarDate
  /** Whether the password or the second factor was shown in this session a moment ago: `requireRecentProof` asks. */
  readonly provedRecently: boolean
}

/** What the operator of the machine and its jobs never do, because a person must stand behind it. */
const personOnly: readonly Permission[] = ['report.approve', 'report.seal', 'audit.test', 'audit.find', 'audit.sign', 'checklist.confirm', 'exposure.sign']

/** The memberships that hold today and reach the chapter (null asks for the whole organization). */
export function membershipsFor(actor: Actor, chapterId: string | null): readonly Membership[] {
  return actor.memberships.filter(
    (membership) =>
      (membership.until === null || membership.until >= actor.today) && (membership.chapterId === null || membership.chapterId === chapterId),
  )
}

/**
 * Decides whether the actor may do it in that chapter (null: for the whole organization).
 * A chapter in which the actor has no role at all is "not found", so that nobody learns that it exists.
 */
export function can(actor: Actor, permission: Permission, chapterId: string | null): Result<true, Refusal> {
  if (actor.kind !== 'user') {
    return personOnly.includes(permission) ? refuse({ reason: 'not-allowed', key: 'personOnly' }) : ok(true)
  }
  const memberships = membershipsFor(actor, chapterId)
  if (memberships.length === 0) return notFound()
  const holders: readonly Role[] = permissions[permission]
  if (memberships.some((membership) => holders.includes(membership.role))) return ok(true)
  return refuse({ reason: 'not-allowed', key: 'notAllowed', values: { permission } })
}

/** Tells whether the actor is the auditor of that engagement: whoever reads the chapter as well, or audits another one in it, is not. */
export function isAuditorOf(actor: Actor, { chapterId, auditId }: { readonly chapterId: string; readonly auditId: string }): boolean {
  return membershipsFor(actor, chapterId).some((membership) => membership.auditId === auditId)
}

/** How much of a chapter's records somebody sees (experience.md 2.10; architecture.md section 5). */
export type Visibility = {
  /** Addresses, telephone numbers, e-mail and bank references in clear. */
  readonly personal: 'clear' | 'masked'
  /** Secretaries see totals of money, not single gifts and payments. */
  readonly money: 'lines' | 'totals'
  /** Auditors see only the chapter and period of their engagement. */
  readonly auditIds: readonly string[] | null
}

/** What the actor sees in the chapter; the widest of the roles that hold today decides. */
export function visibility(actor: Actor, chapterId: string | null): Visibility {
  if (actor.kind !== 'user') return { personal: 'masked', money: 'lines', auditIds: null }
  const memberships = membershipsFor(actor, chapterId)
  const held = memberships.map((membership) => membership.role)
  const wide = held.some((role) => role !== 'auditor')
  const lines = held.some((role) => role !== 'secretary')
  return {
    personal: held.some((role) => role === 'administrator' || role === 'treasurer') ? 'clear' : 'masked',
    money: lines ? 'lines' : 'totals',
    auditIds: wide ? null : memberships.flatMap((membership) => (membership.auditId === null ? [] : [membership.auditId])),
  }
}

/** What single records a chapter holds, as far as reading them differs by role. */
export type RecordArea = 'donations' | 'spending' | 'contacts' | 'people' | 'checklists'

/**
 * Decides whether the single records of an area are open to the actor. A secretary sees money as totals alone;
 * an auditor sees the donations of the engagement and nothing else (which of them, lib/data/audits/sight.ts says).
 */
export function opens(actor: Actor, area: RecordArea, chapterId: string): boolean {
  const { money, auditIds } = visibility(actor, chapterId)
  if (auditIds !== null) return area === 'donations'
  return money === 'lines' || (area !== 'donations' && area !== 'spending')
}
