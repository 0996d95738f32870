'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'

/** Signs the workpapers of an audit: one question, what the auditor concludes. */
export function SignForm(form: Omit<FormProps, 'name' | 'labels' | 'loadSchema' | 'children'>) {
  const words = useTranslations('auditWorkpapers')
  return (
    <Form {...form} name="audit-signature" labels={{ conclusion: words('conclusion') }} loadSchema={() => import('@/lib/schemas/audit-signature').then((file) => file.signAuditSchema)}>
      <p>{words('signExplain')}</p>
      <TextArea name="conclusion" label={words('conclusion')} hint={words('conclusionHint')} rows={4} />
      <ActionBar save={words('signSave')} />
    </Form>
  )
}
