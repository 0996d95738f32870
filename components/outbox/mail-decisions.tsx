import { useTranslations } from 'next-intl'
import { ActForm } from '@/components/account/act-form'
import type { FormAction } from '@/components/ui/form'
import type { KeptMail } from '@/lib/data/outbox/rows'
import { mailDecisions } from '@/lib/domain/mail'

type MailDecisionsProps = { readonly mail: KeptMail; readonly chapter: string; readonly settle: FormAction }

/** What may be made of a mail now: one button each. */
export function MailDecisions({ mail: { id, state }, chapter, settle }: MailDecisionsProps) {
  const words = useTranslations('outbox')
  const decisions = mailDecisions(state)
  if (decisions.length === 0) return null
  return (
    <>
      <h2>{words('decide')}</h2>
      <p>{words('decideHow')}</p>
      {decisions.map((decision) => (
        <ActForm key={decision} action={settle} act={`mail-${decision}`} label={words(`decisions.${decision}`)} hidden={{ chapter, mailId: id, state: decision }} />
      ))}
    </>
  )
}
