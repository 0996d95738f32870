import { useTranslations } from 'next-intl'
import { RecordHistory, type RecordHistoryProps } from '@/components/records/record-history'
import { deadlineKinds } from '@/lib/domain/deadlines/deadline'
import { filingFields } from './filing-labels'

/** What was recorded of a deadline, by whom and when, from the journal. */
export function FilingHistory(of: Pick<RecordHistoryProps, 'entries' | 'what' | 'timeZone'>) {
  const words = useTranslations('deadlines')
  const fields = { labelled: [...filingFields, ...aboutIt], word: (name: string) => words(aboutIt.includes(name) ? `filing.about.${name}` : `filing.fields.${name}`) }
  return (
    <>
      <h2>{words('one.history')}</h2>
      <RecordHistory {...of} fields={fields} words={{ kind: { values: deadlineKinds, word: (value) => words(`kinds.${value}`) } }} />
    </>
  )
}

/** What the program keeps beside what was typed: for which deadline it was. */
const aboutIt: readonly string[] = ['kind', 'dueOn', 'periodFrom', 'periodThrough', 'deadlineKey', 'registrationId', 'clockId']
