/**
 * @jest-environment node
 *
 * The second table of rights, written by hand from architecture.md section 5 and compared cell by cell with the one that decides.
 */
import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import { can, membershipsFor, permissions, roles, visibility, type Actor, type Membership, type Permission, type Role } from '@/lib/domain/permission'

/** Columns: administrator, treasurer, secretary, reviewer, auditor, viewer. */
const table: Readonly<Record<string, string>> = {
  'chapter.read': 'x x x x x x',
  'donation.record': 'x x - - - -',
  'donation.correct': 'x x - - - -',
  'donation.void': 'x x - - - -',
  'donation.import': 'x x - - - -',
  'donation.undo': 'x x - - - -',
  'expenditure.record': 'x x - - - -',
  'expenditure.correct': 'x x - - - -',
  'expenditure.void': 'x x - - - -',
  'expenditure.import': 'x x - - - -',
  'expenditure.undo': 'x x - - - -',
  'expenditure.approve': 'x x - - - -',
  'transfer.record': 'x x - - - -',
  'transfer.correct': 'x x - - - -',
  'transfer.void': 'x x - - - -',
  'transfer.import': 'x x - - - -',
  'transfer.undo': 'x x - - - -',
  'bank.reconcile': 'x x - - - -',
  'receipt.issue': 'x x - - - -',
  'screening.decide': 'x x - - - -',
  'screening.import': 'x x - - - -',
  'screening.read': 'x x - x - -',
  'check.override': 'x x - - - -',
  'lobbying-contact.record': 'x x x - - -',
  'lobbying-contact.correct': 'x x x - - -',
  'lobbying-contact.void': 'x x x - - -',
  'lobbying-contact.import': 'x x x - - -',
  'statement-record.record': 'x x x - - -',
  'statement-record.correct': 'x x x - - -',
  'statement-record.void': 'x x x - - -',
  'campaign.record': 'x x - - - -',
  'campaign.correct': 'x x - - - -',
  'campaign.void': 'x x - - - -',
  'person.record': 'x x x - - -',
  'person.correct': 'x x x - - -',
  'person.void': 'x x x - - -',
  'person.merge': 'x x x - - -',
  'person.unmask': 'x x - x x -',
  'person.erase': 'x - - - - -',
  'person.withhold': 'x - - - - -',
  'file.attach': 'x x x - - -',
  'file.read': 'x x x x x -',
  'checklist.answer': 'x x x x - -',
  'evidence.request': 'x x x x - -',
  'checklist.confirm': 'x - - x - -',
  'checklist.define': 'x - - x - -',
  'report.draft': 'x x - - - -',
  'report.approve': 'x x - x - -',
  'report.seal': 'x - - - - -',
  'report.file': 'x - - - - -',
  'report.amend': 'x - - - - -',
  'report.publish': 'x - - - - -',
  'comment.write': 'x x x x x -',
  'mail.read': 'x x - - - -',
  'deadline.change': 'x x x x - -',
  'exposure.sign': '- - - x - -',
  'audit.open': 'x - - x - -',
  'audit.test': '- - - - x -',
  'audit.find': '- - - - x -',
  'audit.sign': '- - - - x -',
  'audit.answer': 'x x - - - -',
  'member.invite': 'x - - - - -',
  'member.change': 'x - - - - -',
  'member.end': 'x - - - - -',
  'settings.change': 'x - - - - -',
  'journal.read': 'x x - x - -',
  'checkpoint.make': 'x - - - - -',
  'key.rotate': 'x - - - - -',
  'backup.restore': 'x - - - - -',
}
const columns = ['administrator', 'treasurer', 'secretary', 'reviewer', 'auditor', 'viewer'] as const satisfies readonly Role[]

const chapterId = '01900000-0000-7000-8000-000000000001'
const otherChapterId = '01900000-0000-7000-8000-000000000002'
const today = calendarDate('2026-11-25')

function member(role: Role, more: Partial<Membership> = {}): Membership {
  return { role, chapterId, until: role === 'auditor' ? calendarDate('2026-12-31') : null, auditId: role === 'auditor' ? otherChapterId : null, ...more }
}

function actor(memberships: readonly Membership[], kind: Actor['kind'] = 'user'): Actor {
  return { kind, userId: null, name: 'Amina Khan', organizationId: chapterId, memberships, at: instant('2026-11-25T12:00:00.000Z'), today, provedRecently: true }
}

function isPermission(text: string): text is Permission {
  return Object.hasOwn(permissions, text)
}

describe('the table of rights', () => {
  it('has the same rows and columns as the one written by hand', () => {
    expect(Object.keys(permissions).toSorted()).toEqual(Object.keys(table).toSorted())
    expect([...roles].toSorted()).toEqual([...columns].toSorted())
  })

  it.each(Object.entries(table))('%s: %s', (permission, row) => {
    const held = columns.map((role) => (isPermission(permission) && can(actor([member(role)]), permission, chapterId).ok ? 'x' : '-'))
    expect(held.join(' ')).toBe(row)
  })

  it.each(columns)('shows a %s nothing of another chapter: every permission there is not found', (role) => {
    const reasons = Object.keys(table).filter(isPermission).map((permission) => {
      const answer = can(actor([member(role)]), permission, otherChapterId)
      return answer.ok ? 'allowed' : answer.refusal.reason
    })
    expect(new Set(reasons)).toEqual(new Set(['not-found']))
  })

  it('does not take a role in one chapter for a role in the whole organization', () => {
    expect(can(actor([member('administrator')]), 'settings.change', null)).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
    expect(can(actor([member('administrator', { chapterId: null })]), 'settings.change', otherChapterId).ok).toBe(true)
  })

  it('counts a role on its last day and no longer on the next', () => {
    expect(membershipsFor(actor([member('treasurer', { until: today })]), chapterId)).toHaveLength(1)
    expect(membershipsFor(actor([member('treasurer', { until: calendarDate('2026-11-24') })]), chapterId)).toHaveLength(0)
  })

  it('lets the operator of the machine do all but what a person must stand behind', () => {
    const refused = Object.keys(table).filter((permission) => isPermission(permission) && !can(actor([], 'operator'), permission, chapterId).ok)
    expect(refused.toSorted()).toEqual(['audit.find', 'audit.sign', 'audit.test', 'checklist.confirm', 'exposure.sign', 'report.approve', 'report.seal'])
  })

  it.each([
    ['administrator', 'clear', 'lines', null],
    ['treasurer', 'clear', 'lines', null],
    ['secretary', 'masked', 'totals', null],
    ['reviewer', 'masked', 'lines', null],
    ['auditor', 'masked', 'lines', [otherChapterId]],
    ['viewer', 'masked', 'lines', null],
  ] as const)('lets a %s see personal details %s, money as %s, engagements %j', (role, personal, money, auditIds) => {
    expect(visibility(actor([member(role)]), chapterId)).toEqual({ personal, money, auditIds })
  })
})
