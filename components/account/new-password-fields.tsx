'use client'
import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/text-field'

/** The labels of the two fields, for the form's summary of problems. */
export function useNewPasswordLabels() {
  const words = useTranslations('account.fields')
  return { password: words('password'), passwordAgain: words('passwordAgain') }
}

/** A new password, typed twice. */
export function NewPasswordFields() {
  const words = useTranslations('account.fields')
  const labels = useNewPasswordLabels()
  return (
    <>
      <TextField name="password" label={labels.password} hint={words('passwordHint')} type="password" autoComplete="new-password" />
      <TextField name="passwordAgain" label={labels.passwordAgain} type="password" autoComplete="new-password" />
    </>
  )
}
