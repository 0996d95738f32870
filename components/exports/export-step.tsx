import { useLocale, useTranslations } from 'next-intl'
import { localeOfTag } from '@/lib/i18n/locales'
import data from '../ui/data.module.css'
import form from '../ui/form.module.css'
import { ExportReason } from './export-reason'

type ExportStepProps = {
  /** The name of the list, as its address has it. */
  readonly list: string
  readonly chapter: string
  /** The filter that is on: the file has the same rows. */
  readonly filters: Readonly<Record<string, string>>
  readonly label: string
  /** What the address says of the step: empty, `selected` where it was asked for rows that were selected, `purpose` where none was named. */
  readonly step: string
}

/** Takes a list away as a file, and asks for what. With and without scripts. */
export function ExportStep({ list, chapter, filters, label, step }: ExportStepProps) {
  const words = useTranslations('exports')
  const locale = localeOfTag(useLocale())
  return (
    <details className={data.filterPanel} open={step !== ''}>
      <summary>{label}</summary>
      <form method="post" action={`/api/exports/${list}`} className={form.form}>
        {Object.entries({ ...filters, chapter, locale }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <p className="muted">{words('explain')}</p>
        <ExportReason isPurposeMissing={step === 'purpose'} />
        <p><button type="submit" className="button">{words('take')}</button></p>
      </form>
    </details>
  )
}
