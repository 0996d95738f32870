import { useTranslations } from 'next-intl'
import { StatusTag } from '@/components/ui/status-tag'
import type { KeptMail } from '@/lib/data/outbox/rows'

/** Where a mail stands, and why the last try failed. */
export function MailState({ mail: { state, problem } }: { readonly mail: KeptMail }) {
  const words = useTranslations('outbox')
  return (
    <>
      <StatusTag status={`mail-${state}`} />
      {problem === null ? null : <> {words(`problems.${problem.word}`, { code: problem.code })}</>}
    </>
  )
}
