/**
 * Setting a finding aside (money.md section 7): what must be fixed, or explained, may stand with a reason of somebody who answers for it; what the
 * law stops may not, and what only informs need not. A reason is of one record as it stood: a later correction asks anew.
 */
import { formatShort, type CalendarDate } from './calendar-date'
import type { Instant } from './instant'
import type { RecordState } from './record'
import type { Finding, Severity } from './reports/report-document'

/** The kinds of records whose findings are set aside. */
export const overriddenKinds = ['donation', 'expenditure', 'transfer', 'lobbying-contact'] as const
export type OverriddenKind = (typeof overriddenKinds)[number]

export type FindingOverride = {
  readonly id: string
  readonly chapterId: string
  readonly recordKind: OverriddenKind
  readonly recordId: string
  /** The number of the record, by which people know it. */
  readonly number: string
  readonly recordRevision: number
  /** The id of the check. */
  readonly checkId: string
  readonly severity: Severity
  readonly reason: string
  readonly overriddenBy: string | null
  readonly overriddenName: string
  readonly overriddenAt: Instant
  /** The day in the chapter's calendar. */
  readonly overriddenOn: CalendarDate
  readonly revision: number
}

/** Tells whether a finding may be set aside with a reason. */
export function mayBeSetAside({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity === 'error' || severity === 'warn'
}

/** Tells whether findings of a record are looked at at all: what was voided or came to nothing is in no report. */
export function isLookedAt(state: RecordState): boolean {
  return state === 'recorded' || state === 'held'
}

type OverrideKey = Pick<FindingOverride, 'recordId' | 'recordRevision' | 'checkId' | 'severity'>

/** Names what one reason is about: a check, on a record, as it stood, and how grave it was. What grows graver, for example with a later gift, asks anew. */
export function overrideKey({ recordId, recordRevision, checkId, severity }: OverrideKey): string {
  return `${recordId} ${String(recordRevision)} ${checkId} ${severity}`
}

const was: Readonly<Record<Severity, string>> = { stop: 'stopped', error: 'had to be fixed', warn: 'had to be explained', info: 'informed' }

/** Gives the finding as it stands: where somebody set it aside for this record as it is, it informs, and says who did so when and why. */
export function asSetAside(finding: Finding, overrides: ReadonlyMap<string, FindingOverride>): Finding {
  const [self] = finding.records
  const found = self === undefined ? undefined : overrides.get(overrideKey({ recordId: self.id, recordRevision: self.revision, checkId: finding.check, severity: finding.severity }))
  if (found === undefined || !mayBeSetAside(finding)) return finding
  const { overriddenName, overriddenOn, reason } = found
  return { ...finding, severity: 'info', note: `It ${was[finding.severity]}; set aside by ${overriddenName} on ${formatShort(overriddenOn)}: ${reason}` }
}
