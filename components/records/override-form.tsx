'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { RadioGroup } from '@/components/ui/choice-fields'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'
import type { Finding } from '@/lib/domain/reports/report-document'

type OverrideFormProps = Omit<FormProps, 'name' | 'labels' | 'loadSchema' | 'children'> & { readonly findings: readonly Pick<Finding, 'check' | 'sentence' | 'citation'>[] }

/** Asks which finding is set aside, and why. */
export function OverrideForm({ findings, ...form }: OverrideFormProps) {
  const words = useTranslations('records.setAside')
  const labels = { checkId: words('finding'), reason: words('reason') }
  return (
    <Form {...form} name="finding-override" labels={labels} loadSchema={() => import('@/lib/schemas/override').then((file) => file.overrideSchema)}>
      <p>{words('explain')}</p>
      <RadioGroup name="checkId" label={labels.checkId} options={findings.map(({ check, sentence, citation }) => ({ value: check, label: sentence, ...(citation !== null && { hint: citation }) }))} />
      <TextArea name="reason" label={labels.reason} hint={words('hint')} rows={3} />
      <ActionBar save={words('save')} />
    </Form>
  )
}
