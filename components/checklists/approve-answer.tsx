import { ActForm } from '@/components/account/act-form'
import type { FormAction } from '@/components/ui/form'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Attestation } from '@/lib/domain/checklists/assemble'

type ApproveAnswerProps = {
  readonly attested: Attestation
  readonly chapter: string
  readonly on: CalendarDate
  readonly action: FormAction
  readonly label: string
}

/** The button of the second person, while nobody has approved the answer. */
export function ApproveAnswer({ attested, chapter, on, action, label }: ApproveAnswerProps) {
  if (attested.confirmed !== null) return null
  const { id: answerId, itemId, revision } = attested
  return <ActForm action={action} act="confirm-checklist-answer" label={label} hidden={{ chapter, answerId, itemId, on, revision: String(revision) }} />
}
