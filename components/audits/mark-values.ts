import type { AuditMark } from '@/lib/data/audits/mark-rows'
import { formatGrouped } from '@/lib/domain/money'
import type { FormValues } from '@/lib/form-state'

/** What stands in the form of a result when it opens. */
export function markValues(mark: AuditMark | null): FormValues {
  if (mark === null) return { result: '', note: '', audited: '' }
  return { result: mark.result, note: mark.note, audited: mark.auditedCents === null ? '' : formatGrouped(mark.auditedCents), 'attributes[]': [...mark.attributes] }
}
