'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { YesNo } from '@/components/ui/choice-fields'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'
import type { ReportQuestion } from '@/lib/domain/reports/answers'

type AnswerFormProps = Omit<FormProps, 'labels' | 'loadSchema' | 'name' | 'children'> & {
  readonly question: Pick<ReportQuestion, 'kind' | 'wordsWith'>
  /** What stands between the question and its fields. */
  readonly children: ReactNode
}

/** One question of a report: yes or no, and the words beside it. */
export function AnswerForm({ question: { kind, wordsWith }, children, ...form }: AnswerFormProps) {
  const words = useTranslations('reports.answers.form')
  const labels = { choice: words('choice'), text: kind === 'text' ? words('words') : words('explanation') }
  return (
    <Form {...form} name="report-answer" drafts labels={labels} loadSchema={() => import('@/lib/schemas/report').then((file) => file.answerSchema)}>
      {children}
      {kind === 'yes-no' ? <YesNo name="choice" label={labels.choice} /> : null}
      <TextArea name="text" label={labels.text} hint={words(`hint.${kind === 'text' && wordsWith === 'never' ? 'free' : wordsWith}`)} rows={8} optional={wordsWith !== 'always'} limit={40_000} />
      <ActionBar save={words('save')} draft />
    </Form>
  )
}
