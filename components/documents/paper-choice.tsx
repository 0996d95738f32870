'use client'
import { useActionState } from 'react'
import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/ui/form'
import { openForm } from '@/lib/form-state'
import styles from '../ui/form.module.css'

type PaperChoiceProps = {
  readonly action: FormAction
  readonly hidden: Readonly<Record<string, string>>
  readonly id: string
  readonly label: string
  readonly button: string
  readonly records: readonly { readonly value: string; readonly label: string }[]
}

/** Links a paper to a record out of those that have none; with and without scripts. */
export function PaperChoice({ action, hidden, id, label, button, records }: PaperChoiceProps) {
  const [state, submit] = useActionState(action, openForm())
  const words = useTranslations('refusal')
  return (
    <form className={styles.form} action={submit}>
      {state.message === null ? null : <p role="alert">{words(state.message.key, state.message.values)}</p>}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div className={styles.field}>
        <label className={styles.label} htmlFor={id}>{label}</label>
        <select className={styles.full} id={id} name="record">{records.map((record) => <option key={record.value} value={record.value}>{record.label}</option>)}</select>
      </div>
      <p className="row"><button type="submit" className="button">{button}</button></p>
    </form>
  )
}
