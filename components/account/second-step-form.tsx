'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { Form, type FormProps } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'

type SecondStepFormProps = Pick<FormProps, 'action' | 'formKey' | 'today' | 'title'> & { readonly next: string }

/** The code of the app, or one from paper; where to go on travels along. */
export function SecondStepForm({ next, ...form }: SecondStepFormProps) {
  const words = useTranslations('secondFactor')
  const labels = { code: words('fields.code') }
  const loadSchema = () => import('@/lib/schemas/second-factor').then((file) => file.secondStepSchema)
  return (
    <Form {...form} name="second-step" chapter={null} labels={labels} heading={words('signIn.title')} hidden={{ next }} loadSchema={loadSchema}>
      <TextField name="code" label={labels.code} hint={words('signIn.hint')} autoComplete="one-time-code" width="short" spellCheck={false} />
      <ActionBar save={words('signIn.save')} />
    </Form>
  )
}
