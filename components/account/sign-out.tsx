import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/ui/form'
import { ActForm } from './act-form'

/** The button in the account menu. */
export function SignOut({ action }: { readonly action: FormAction }) {
  const words = useTranslations('frame')
  return <ActForm action={action} act="sign-out" label={words('signOut')} look="link-button" />
}
