import { getTranslations } from 'next-intl/server'
import { pageTitle } from '@/components/frame/page-title'
import { FileReading } from '@/components/imports/file-reading'
import { SettingsForm } from '@/components/imports/settings-form'
import { settingsValues } from '@/components/imports/settings-values'
import { newId } from '@/lib/data/database/uuid'
import type { NamedThing } from '@/lib/data/records/choices'
import type { ImportPage } from '@/lib/data/statements/page'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { FileQuestion } from '@/lib/domain/imports/bank-statement'
import { dateOrders } from '@/lib/domain/imports/date-order'
import { numberStyles } from '@/lib/domain/imports/number-style'
import type { ImportSettings } from '@/lib/domain/imports/preview'
import type { ShownReading } from '@/lib/domain/imports/shown'
import { signRules } from '@/lib/domain/imports/sign-rule'
import { openForm, type FormValues } from '@/lib/form-state'
import { settleImportAction } from '../actions'

type SettingsStepProps = {
  readonly file: ImportPage
  readonly reading: ShownReading
  readonly remembered: ImportSettings | null
  readonly chapter: { readonly slug: string; readonly name: string; readonly today: CalendarDate }
  readonly bankAccounts: readonly NamedThing[]
}

/** What the file asks, and what was answered before, so that it can be changed. */
function questionsOf(reading: SettingsStepProps['reading'], known: ImportSettings | null): readonly FileQuestion[] {
  const asked = reading.questions
  const answered = [
    ...(known?.table.dateOrder === undefined ? [] : [{ key: 'dateOrder', choices: dateOrders } as const]),
    ...(known?.table.numberStyle === undefined ? [] : [{ key: 'numberStyle', choices: numberStyles } as const]),
    ...(known?.table.sign === undefined ? [] : [{ key: 'sign', choices: signRules } as const]),
  ]
  return [...asked, ...answered.filter(({ key }) => !asked.some((question) => question.key === key))]
}

/** The columns as they are understood now: what a person said before, else what was found. */
function columnValues({ columns }: ShownReading): FormValues {
  return Object.fromEntries(Object.entries(columns?.roles ?? {}).map(([role, column]) => [`column-${role}`, String(column)]))
}

/** The step that asks what a file means as a whole. */
export async function SettingsStep({ file, reading, remembered, chapter, bankAccounts }: SettingsStepProps) {
  const words = await getTranslations('imports.settings')
  const heading = words('title', { name: file.name })
  const { kinds, processor } = reading
  const known = file.settings ?? remembered
  const values = { ...settingsValues(known, kinds, processor ?? ''), ...columnValues(reading) }
  return (
    <>
      <SettingsForm
        action={settleImportAction}
        formKey={newId()}
        initial={openForm(values)}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
        hidden={{ recordId: file.id }}
        questions={questionsOf(reading, known)}
        columns={reading.columns}
        isRemembered={file.settings === null && remembered !== null}
        kinds={kinds}
        isProcessor={processor !== null}
        bankAccounts={bankAccounts.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FileReading reading={reading} />
    </>
  )
}
