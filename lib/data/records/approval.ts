import 'server-only'
import type { Approval } from '@/lib/domain/expenditure'
import type { Cents } from '@/lib/domain/money'

const none = { approvedBy: null, approverName: '', approvedAt: null } as const

/**
 * Whether money that goes out needs a second person: over the organization's limit it waits.
 * `earlier` is what a correction starts from; an approval holds for what was approved, up to its amount and for the same person.
 */
export function approvalOf(
  { out, amountCents, limitCents }: { readonly out: boolean; readonly amountCents: Cents; readonly limitCents: Cents },
  earlier: (Approval & { readonly covers: boolean }) | null = null,
): Approval {
  if (earlier !== null && earlier.approval === 'approved' && earlier.covers) {
    return { approval: 'approved', approvedBy: earlier.approvedBy, approverName: earlier.approverName, approvedAt: earlier.approvedAt }
  }
  return { ...none, approval: out && amountCents > limitCents ? 'waiting' : 'not-needed' }
}
