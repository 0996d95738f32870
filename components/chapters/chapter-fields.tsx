'use client'
import { useLocale, useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/choice-fields'
import { TextField } from '@/components/ui/text-field'
import { approverChoices, asOrganization } from '@/lib/domain/reports/approvers'
import { monthOptions, stateOptions, timeZoneOptions } from './place-options'

/** The labels of a chapter's fields in their order, for the form's summary of problems. */
export function useChapterLabels() {
  const words = useTranslations('chapters.fields')
  return {
    name: words('name'),
    state: words('state'),
    city: words('city'),
    fiscalYearStartMonth: words('fiscalYearStartMonth'),
    timeZone: words('timeZone'),
    slug: words('slug'),
    numberPrefix: words('numberPrefix'),
    importCode: words('importCode'),
  }
}

/** What is asked about a chapter; a new one may choose its address. */
export function ChapterFields({ isNew }: { readonly isNew: boolean }) {
  const words = useTranslations('chapters.fields')
  const labels = useChapterLabels()
  return (
    <>
      <TextField name="name" label={labels.name} />
      <SelectField name="state" label={labels.state} options={stateOptions} />
      <TextField name="city" label={labels.city} optional width="medium" />
      <SelectField name="fiscalYearStartMonth" label={labels.fiscalYearStartMonth} options={monthOptions(useLocale())} defaultValue="1" />
      <SelectField name="timeZone" label={labels.timeZone} options={timeZoneOptions} />
      {isNew ? <TextField name="slug" label={labels.slug} hint={words('slugHint')} optional width="medium" spellCheck={false} /> : null}
      <TextField
        name="numberPrefix"
        label={labels.numberPrefix}
        hint={words('numberPrefixHint')}
        optional={isNew}
        width="short"
        spellCheck={false}
      />
      <TextField name="importCode" label={labels.importCode} hint={words('importCodeHint')} optional width="short" spellCheck={false} />
    </>
  )
}

/** Who approves the reports of the chapter; the set-up does not ask it. */
export function ChapterApprovers() {
  const words = useTranslations('chapters.fields')
  const options = approverChoices.map((value) => ({ value, label: words(`approverChoices.${value}`) }))
  return <SelectField name="reportApprovers" label={words('reportApprovers')} hint={words('reportApproversHint')} options={options} defaultValue={asOrganization} />
}
