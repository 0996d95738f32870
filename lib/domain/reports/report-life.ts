/**
 * The life of a report: draft, approved, sealed, filed, amended.
 * 1. An approval is of one text: it says the hash of what was read, and the moment to which its days were counted. It lapses exactly where the
 *    records, evaluated at that same moment, give another text: a day that passes makes nothing late that somebody had approved.
 * 2. Every role of the list must have approved, each by another person (architecture.md section 5).
 * 3. A finding that stops or must be fixed blocks the seal; one that should be explained needs a note.
 * 4. A seal is made after the last day of the period, that of a registration on any day, and nothing is refused later: what changes then calls for an amendment.
 */
import type { CalendarDate } from '../calendar-date'
import type { Instant } from '../instant'
import type { KeptAnswer } from './answers'
import type { ApproverRole } from './approvers'
import { canonicalHash, canonicalText } from './canonical-text'
import { waitsForPeriod, type ReportForm } from './forms'
import type { Finding, ReportDocument } from './report-document'
import type { ReportSpan } from './report-span'

export const reportStates = ['draft', 'approved', 'sealed', 'filed', 'amended'] as const
export type ReportState = (typeof reportStates)[number]

/** From each state to which: a filed report may be filed again, with another date or number. */
const moves: Readonly<Record<ReportState, readonly ReportState[]>> = {
  draft: ['draft', 'approved'],
  approved: ['draft', 'approved', 'sealed'],
  sealed: ['filed', 'amended'],
  filed: ['filed', 'amended'],
  amended: [],
}

/** Tells whether a report may go from one state to another. */
export function mayBecome(from: ReportState, to: ReportState): boolean {
  return moves[from].includes(to)
}

/** Tells whether its text is frozen. */
export function isFrozen(state: ReportState): boolean {
  return state !== 'draft' && state !== 'approved'
}

export type Approval = {
  readonly userId: string
  readonly name: string
  /** The roles that this person held for the report then. */
  readonly roles: readonly ApproverRole[]
  readonly at: Instant
  /** The moment to which days were counted in the text that was read: that of the newest entry then. Null for an empty journal. */
  readonly evaluatedAt: Instant | null
  readonly contentHash: string
}

/** Why a finding that should be explained stands. */
export type FindingNote = {
  readonly check: string
  readonly sentence: string
  readonly note: string
  readonly name: string
  readonly at: Instant
  /** True where an amendment took it over from the version that it amends, and nobody has confirmed it. */
  readonly prefilled: boolean
}

/** Somebody of the directory, whose name stands there and not here, or a name as typed. */
export type Signer = { readonly personId: string | null; readonly name: string; readonly office: string }

/** One version of a report on its way. */
export type Report = {
  readonly id: string
  /** Null for the whole organization. */
  readonly chapterId: string | null
  readonly form: ReportForm
  readonly period: ReportSpan
  readonly number: string
  readonly version: number
  readonly amendmentReason: string
  readonly state: ReportState
  readonly approvals: readonly Approval[]
  readonly notes: readonly FindingNote[]
  readonly signers: readonly Signer[]
  /** What the form asks and no record says. */
  readonly answers: readonly KeptAnswer[]
  readonly filedOn: CalendarDate | null
  readonly confirmationNumber: string
  readonly lateReason: string
  readonly revision: number
}

/** Gives the hash of what a report says, whatever entry of the journal was the newest: 64 hexadecimal digits. */
export function contentHash(document: ReportDocument): string {
  return canonicalHash(canonicalText({ ...document, asOf: { journalSize: 0, at: null } }))
}

function assign(roles: readonly ApproverRole[], approvals: readonly Approval[]): readonly ApproverRole[] {
  const [role, ...others] = roles
  if (role === undefined) return []
  const without = [role, ...assign(others, approvals)]
  return approvals
    .filter((approval) => approval.roles.includes(role))
    .map((approval) => assign(others, approvals.filter(({ userId }) => userId !== approval.userId)))
    .reduce<readonly ApproverRole[]>((best, left) => (left.length < best.length ? left : best), without)
}

/** Gives the roles that have not approved yet, when each person stands for one role only. Takes the approvals that stand. */
export function missingApprovals(required: readonly ApproverRole[], standing: readonly Approval[]): readonly ApproverRole[] {
  return assign(required, standing)
}

/** Gives a short name of a finding for the field of its note: the same words, the same name. */
export function findingKey({ check, sentence }: Pick<Finding, 'check' | 'sentence'>): string {
  return canonicalHash(`${check}\n${sentence}`).slice(0, 16)
}

/** Tells whether a note explains the finding; one that was only taken over does not. */
export function isExplained(notes: readonly FindingNote[], { check, sentence }: Pick<Finding, 'check' | 'sentence'>): boolean {
  return notes.some((note) => note.check === check && note.sentence === sentence && !note.prefilled)
}

/** What stands between a draft and its seal. */
export type SealBlockers = {
  /** The last day of the period is not over. */
  readonly periodOpen: boolean
  /** Findings that stop or must be fixed. */
  readonly blocking: readonly Finding[]
  /** Findings that should be explained and have no note. */
  readonly unexplained: readonly Finding[]
  readonly missing: readonly ApproverRole[]
}

export type SealFacts = {
  readonly document: ReportDocument
  readonly notes: readonly FindingNote[]
  /** The approvals that stand. */
  readonly standing: readonly Approval[]
  readonly required: readonly ApproverRole[]
  readonly today: CalendarDate
}

/** Gives everything that blocks a seal, so that all of it can be mended at once. */
export function sealBlockers({ document, notes, standing, required, today }: SealFacts): SealBlockers {
  const { findings } = document
  return {
    periodOpen: waitsForPeriod(document.form) && today <= document.period.through,
    blocking: findings.filter(({ severity }) => severity === 'stop' || severity === 'error'),
    unexplained: findings.filter((finding) => finding.severity === 'warn' && !isExplained(notes, finding)),
    missing: missingApprovals(required, standing),
  }
}

/** Tells whether nothing is in the way but, perhaps, approvals: what somebody approves must be mended before. */
export function isReadyToApprove({ blocking, unexplained, periodOpen }: SealBlockers): boolean {
  return !periodOpen && blocking.length === 0 && unexplained.length === 0
}

/** Tells whether nothing is in the way of a seal. */
export function isReadyToSeal(blockers: SealBlockers): boolean {
  return isReadyToApprove(blockers) && blockers.missing.length === 0
}
