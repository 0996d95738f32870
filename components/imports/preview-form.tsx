'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { Form, type FormProps } from '@/components/ui/form'
import { decisionFields } from '@/lib/domain/imports/decide'
import { PreviewGroups, type GroupCounts } from './preview-groups'
import { PreviewQuestion } from './preview-question'
import { PreviewRows } from './preview-rows'
import type { ShownLine } from '@/lib/domain/imports/shown'

type PreviewFormProps = Omit<FormProps, 'name' | 'labels' | 'loadSchema' | 'children'> & {
  /** The sentence that counts the groups, and how many each holds. */
  readonly counts: string
  readonly groups: GroupCounts
  readonly questions: readonly ShownLine[]
  readonly fresh: readonly ShownLine[]
  readonly out: readonly ShownLine[]
  /** Rows that are too many to be shown one by one. */
  readonly more: { readonly questions: number; readonly fresh: number; readonly out: number }
}

/** What an import will do, open to change: first what must be decided, then what is new, then the money that went out. */
export function PreviewForm({ counts, groups, questions, fresh, out, more, ...form }: PreviewFormProps) {
  const words = useTranslations('imports.preview')
  const labels = Object.fromEntries([...questions, ...fresh, ...out].flatMap(({ index, position, why }) => [
    [decisionFields.take(index), words('takeOf', { position })], [decisionFields.donor(index), words('donorOf', { position })], [decisionFields.reason(index), words(why === 'payout' ? 'difference' : 'reason')],
    [decisionFields.original(index), words('original')], [decisionFields.category(index), words('categoryOf', { position })], [decisionFields.country(index), words('countryOf', { position })],
  ]))
  return (
    <Form {...form} name="import-statement" labels={labels}>
      <p>{counts}</p>
      <PreviewGroups counts={groups} />
      {questions.length === 0 ? null : <h2 id="questions">{words('questions')}</h2>}
      {more.questions === 0 ? null : <p>{words('questionsMore', { count: more.questions })}</p>}
      {questions.map((line) => <PreviewQuestion key={line.index} line={line} />)}
      <div data-wide>
        {fresh.length === 0 ? null : <PreviewRows kind="new" lines={fresh} more={more.fresh} />}
        {out.length === 0 ? null : <PreviewRows kind="out" lines={out} more={more.out} />}
      </div>
      <ActionBar save={words('save')} />
    </Form>
  )
}
