'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'

type WithholdFormProps = Omit<FormProps, 'labels' | 'loadSchema' | 'children' | 'name'> & {
  /** Why the person is withheld now; null where they are not. */
  readonly now: string | null
}

/** Withholds a name from everything public, or ends that; the reason is kept under seal. */
export function WithholdForm({ now, ...form }: WithholdFormProps) {
  const words = useTranslations('publications.withhold')
  const reason = words('reason')
  return (
    <Form {...form} name="person-withhold" labels={{ reason }} loadSchema={() => import('@/lib/schemas/publication').then((file) => file.publicReasonSchema)}>
      {now === null ? null : <p>{words('state', { reason: now })}</p>}
      <p>{words(now === null ? 'lead' : 'leadEnd')}</p>
      <TextArea name="reason" label={reason} hint={words('reasonHint')} rows={3} />
      <ActionBar save={words(now === null ? 'save' : 'saveEnd')} />
    </Form>
  )
}
