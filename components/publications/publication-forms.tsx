'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { optionsOf } from '@/components/records/options'
import { ActionBar } from '@/components/ui/action-bar'
import { RadioGroup, YesNo } from '@/components/ui/choice-fields'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'
import { donorNameRules } from '@/lib/domain/publication/publication'

type PublicFormProps = Omit<FormProps, 'labels' | 'loadSchema' | 'name'>

/** Publishes one sealed version: its preview stands in the form, above the button that names the act. */
export function PublishForm({ children, ...form }: PublicFormProps & { readonly children: ReactNode }) {
  const words = useTranslations('publications.publish')
  return (
    <Form {...form} name="report-publish" labels={{ summary: words('summary') }} loadSchema={() => import('@/lib/schemas/publication').then((file) => file.publishSchema)}>
      <p>{words('lead')}</p>
      {children}
      <TextArea name="summary" label={words('summary')} hint={words('summaryHint')} rows={4} optional />
      <ActionBar save={words('save')} />
    </Form>
  )
}

export function WithdrawForm(form: Omit<PublicFormProps, 'children'>) {
  const words = useTranslations('publications.withdraw')
  return (
    <Form {...form} name="report-withdraw" labels={{ reason: words('reason') }} loadSchema={() => import('@/lib/schemas/publication').then((file) => file.publicReasonSchema)}>
      <p>{words('lead')}</p>
      <TextArea name="reason" label={words('reason')} hint={words('reasonHint')} rows={3} />
      <ActionBar save={words('save')} />
    </Form>
  )
}

/** Whether the page is shown, what it says of itself, and whether it names donors. */
export function PublicationForm(form: Omit<PublicFormProps, 'children'>) {
  const words = useTranslations('publications.settings')
  const labels = { shown: words('shown'), donorNames: words('donorNames'), about: words('about'), contact: words('contact') }
  return (
    <Form {...form} name="public-page" labels={labels} loadSchema={() => import('@/lib/schemas/publication').then((file) => file.publicationSchema)}>
      <YesNo name="shown" label={labels.shown} />
      <RadioGroup name="donorNames" label={labels.donorNames} hint={words('donorNamesHint')} options={optionsOf(donorNameRules, (rule) => words(`rules.${rule}`))} />
      <TextArea name="about" label={labels.about} hint={words('aboutHint')} rows={4} optional />
      <TextArea name="contact" label={labels.contact} rows={2} optional />
      <ActionBar save={words('save')} />
    </Form>
  )
}
