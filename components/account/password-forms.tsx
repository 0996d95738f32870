'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { Form, type FormProps } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'
import { NewPasswordFields, useNewPasswordLabels } from './new-password-fields'

type OwnFormProps = Pick<FormProps, 'action' | 'formKey' | 'today' | 'title'>

/** For who came with a one-time link. */
export function ChoosePasswordForm(form: OwnFormProps) {
  const words = useTranslations('account.choose')
  const loadSchema = () => import('@/lib/schemas/password').then((file) => file.choosePasswordSchema)
  return (
    <Form {...form} name="choose-password" chapter={null} labels={useNewPasswordLabels()} heading={words('title')} loadSchema={loadSchema}>
      <NewPasswordFields />
      <ActionBar save={words('save')} />
    </Form>
  )
}

/** For who is signed in: the current password is asked too. */
export function ChangePasswordForm(form: OwnFormProps) {
  const words = useTranslations('account')
  const labels = { currentPassword: words('fields.currentPassword'), ...useNewPasswordLabels() }
  const loadSchema = () => import('@/lib/schemas/password').then((file) => file.changePasswordSchema)
  return (
    <Form {...form} name="change-password" chapter={null} labels={labels} heading={words('changePassword.title')} loadSchema={loadSchema}>
      <p>{words('changePassword.effect')}</p>
      <TextField name="currentPassword" label={labels.currentPassword} type="password" autoComplete="current-password" />
      <NewPasswordFields />
      <ActionBar save={words('changePassword.save')} />
    </Form>
  )
}

export function NameForm({ name, ...form }: OwnFormProps & { readonly name: string }) {
  const words = useTranslations('account')
  const labels = { name: words('fields.name') }
  const loadSchema = () => import('@/lib/schemas/account').then((file) => file.nameSchema)
  return (
    <Form {...form} name="change-name" chapter={null} labels={labels} heading={words('changeName.title')} loadSchema={loadSchema}>
      <TextField name="name" label={labels.name} hint={words('fields.nameHint')} autoComplete="name" defaultValue={name} />
      <ActionBar save={words('changeName.save')} />
    </Form>
  )
}
