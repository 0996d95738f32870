'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'
import { ChapterApprovers, ChapterFields, useChapterLabels } from './chapter-fields'

type ChapterFormProps = Pick<FormProps, 'action' | 'formKey' | 'today' | 'title' | 'chapter' | 'initial' | 'hidden'>

export function NewChapterForm(form: ChapterFormProps) {
  const words = useTranslations('chapters')
  const loadSchema = () => import('@/lib/schemas/chapter').then((file) => file.chapterSchema)
  return (
    <Form {...form} name="new-chapter" labels={{ ...useChapterLabels(), reportApprovers: words('fields.reportApprovers') }} heading={words('newTitle')} loadSchema={loadSchema}>
      <p>{words('why')}</p>
      <ChapterFields isNew />
      <ChapterApprovers />
      <ActionBar save={words('save')} />
    </Form>
  )
}

export function ChangeChapterForm({ name, ...form }: ChapterFormProps & { readonly name: string }) {
  const words = useTranslations('chapters')
  const labels = { ...useChapterLabels(), reportApprovers: words('fields.reportApprovers'), reason: words('reason') }
  const loadSchema = () => import('@/lib/schemas/chapter').then((file) => file.chapterChangeSchema)
  return (
    <Form {...form} name="change-chapter" labels={labels} heading={words('changeTitle', { name })} loadSchema={loadSchema}>
      <ChapterFields isNew={false} />
      <ChapterApprovers />
      <TextArea name="reason" label={labels.reason} rows={2} />
      <ActionBar save={words('save')} />
    </Form>
  )
}
