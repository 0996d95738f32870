'use client'
import { useTranslations } from 'next-intl'
import { NewPasswordFields, useNewPasswordLabels } from '@/components/account/new-password-fields'
import { ActionBar } from '@/components/ui/action-bar'
import { Form, type FormProps } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'

/** The first account of the installation. */
export function FirstAccountForm(form: Pick<FormProps, 'action' | 'formKey' | 'today' | 'title'>) {
  const words = useTranslations('setup')
  const labels = { name: words('account.name'), email: words('account.email'), ...useNewPasswordLabels() }
  const loadSchema = () => import('@/lib/schemas/setup').then((file) => file.firstAccountSchema)
  return (
    <Form {...form} name="set-up-account" chapter={null} labels={labels} heading={words('steps.account')} loadSchema={loadSchema}>
      <p>{words('account.why')}</p>
      <TextField name="name" label={labels.name} autoComplete="name" />
      <TextField name="email" label={labels.email} type="email" autoComplete="username" inputMode="email" spellCheck={false} />
      <NewPasswordFields />
      <ActionBar save={words('account.save')} />
    </Form>
  )
}
