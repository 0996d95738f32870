'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { Form, type FormProps } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'

type SignInFormProps = Pick<FormProps, 'action' | 'formKey' | 'today' | 'title'> & { readonly next: string }

/** E-mail address and password; where to go on travels along. */
export function SignInForm({ next, ...form }: SignInFormProps) {
  const words = useTranslations('signIn')
  const labels = { email: words('email'), password: words('password') }
  const loadSchema = () => import('@/lib/schemas/sign-in').then((file) => file.signInSchema)
  return (
    <Form {...form} name="sign-in" chapter={null} labels={labels} heading={words('title')} hidden={{ next }} loadSchema={loadSchema}>
      <TextField name="email" label={labels.email} type="email" autoComplete="username" inputMode="email" spellCheck={false} />
      <TextField name="password" label={labels.password} type="password" autoComplete="current-password" />
      <ActionBar save={words('signIn')} />
    </Form>
  )
}
