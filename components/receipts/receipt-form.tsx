'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionBar } from '@/components/ui/action-bar'
import { RadioGroup } from '@/components/ui/choice-fields'
import { Form, type FormProps } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'
import { receiptLanguages } from '@/lib/domain/receipts/receipt'

type ReceiptFormProps = Omit<FormProps, 'labels' | 'loadSchema' | 'children'> & {
  /** Asks for a year: the summary of somebody's gifts. */
  readonly ofYear: boolean
  readonly save: string
  readonly children: ReactNode
}

/** Issues receipts: in which language, and of which year where it is a summary. */
export function ReceiptForm({ ofYear, save, children, ...form }: ReceiptFormProps) {
  const words = useTranslations('receipts')
  const labels = { ...(ofYear && { year: words('fields.year') }), language: words('fields.language') }
  const loadSchema = () => import('@/lib/schemas/receipt').then((file) => (ofYear ? file.yearReceiptSchema : file.receiptSchema))
  return (
    <Form {...form} labels={labels} loadSchema={loadSchema}>
      {children}
      {ofYear ? <TextField name="year" label={words('fields.year')} inputMode="numeric" width="short" /> : null}
      <RadioGroup name="language" label={words('fields.language')} hint={words('hints.language')} options={receiptLanguages.map((value) => ({ value, label: words(`languages.${value}`) }))} />
      <ActionBar save={save} />
    </Form>
  )
}
