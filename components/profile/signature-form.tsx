'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'

/** Counsel's own words under an exposure record. */
export function SignatureForm(form: Omit<FormProps, 'name' | 'labels' | 'loadSchema' | 'children'>) {
  const words = useTranslations('profile')
  return (
    <Form {...form} name="exposure-signature" labels={{ conclusion: words('common.conclusion') }} loadSchema={() => import('@/lib/schemas/profile').then((file) => file.signatureSchema)}>
      <TextArea name="conclusion" label={words('common.conclusion')} hint={words('conclusionHint')} rows={5} />
      <ActionBar save={words('sign')} />
    </Form>
  )
}
