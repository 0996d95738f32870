'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { Part } from '@/components/ui/part'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { filingFields } from './filing-labels'

export type FilingFormProps = Omit<FormProps, 'name' | 'labels' | 'loadSchema' | 'children'> & {
  /** A correction asks why; a first record does not. */
  readonly correction: boolean
}

/** Records what became of a deadline. */
export function FilingForm({ correction, ...form }: FilingFormProps) {
  const words = useTranslations('deadlines.filing')
  const label = (field: (typeof filingFields)[number]) => words(`fields.${field}`)
  const schema = () => import('@/lib/schemas/filing').then((file) => (correction ? file.filingCorrectionSchema : file.filingSchema))
  const labels = Object.fromEntries(filingFields.map((field) => [field, label(field)]))
  return (
    <Form {...form} name="filing" labels={labels} loadSchema={schema}>
      <DateField name="filedOn" label={label('filedOn')} hint={words('hints.filedOn')} optional />
      <TextField name="confirmationNumber" label={label('confirmationNumber')} hint={words('hints.confirmationNumber')} optional width="medium" spellCheck={false} />
      <TextArea name="lateReason" label={label('lateReason')} hint={words('hints.lateReason')} optional rows={3} />
      <Part summary={words('extension')} names={['extendedTo', 'extensionProof']}>
        <DateField name="extendedTo" label={label('extendedTo')} hint={words('hints.extendedTo')} optional />
        <TextField name="extensionProof" label={label('extensionProof')} hint={words('hints.extensionProof')} optional />
      </Part>
      <TextArea name="note" label={label('note')} optional rows={3} />
      {correction ? <TextArea name="reason" label={label('reason')} hint={words('hints.reason')} rows={2} /> : null}
      <ActionBar save={words('save')} />
    </Form>
  )
}
