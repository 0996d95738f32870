import { useTranslations } from 'next-intl'
import { exportNoteMax, toldPurposes } from '@/lib/domain/data-export'
import form from '../ui/form.module.css'

/** What a file of records is taken for: asked before it is taken, because the journal keeps who took what and why. */
export function ExportReason({ isPurposeMissing }: { readonly isPurposeMissing: boolean }) {
  const words = useTranslations('exports')
  return (
    <>
      <div className={isPurposeMissing ? form.fieldWithProblem : form.field}>
        <label className={form.label} htmlFor="export-purpose">{words('purpose')}</label>
        {isPurposeMissing ? <p className={form.problem} id="export-purpose-problem" role="alert">{words('purposeMissing')}</p> : null}
        <select id="export-purpose" name="exportPurpose" required defaultValue="" aria-describedby={isPurposeMissing ? 'export-purpose-problem' : undefined}>
          <option value="">{words('choose')}</option>
          {toldPurposes.map((purpose) => <option key={purpose} value={purpose}>{words(`purposes.${purpose}`)}</option>)}
        </select>
      </div>
      <div className={form.field}>
        <label className={form.label} htmlFor="export-note">{words('note')}</label>
        <input id="export-note" name="exportNote" type="text" maxLength={exportNoteMax} />
      </div>
    </>
  )
}
