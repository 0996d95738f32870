'use client'
import { useActionState } from 'react'
import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/choice-fields'
import type { FormAction } from '@/components/ui/form'
import { FormContext, outsideForm } from '@/components/ui/form-context'
import { TextField } from '@/components/ui/text-field'
import { openForm } from '@/lib/form-state'

/** Keeps the list as it stands under a name. */
export function SaveViewForm({ action, hidden }: { readonly action: FormAction; readonly hidden: Readonly<Record<string, string>> }) {
  const [state, submit] = useActionState(action, openForm())
  const words = useTranslations('list.views')
  const refusals = useTranslations('refusal')
  return (
    <form action={submit} data-act="save-view" noValidate>
      {state.message === null ? null : <p role="alert">{refusals(state.message.key, state.message.values)}</p>}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <FormContext value={{ ...outsideForm, problems: state.fields, values: state.values }}>
        <TextField name="name" label={words('name')} hint={words('nameHint')} />
        <Checkbox name="shared" label={words('shared')} />
      </FormContext>
      <button type="submit" className="button">{words('save')}</button>
    </form>
  )
}
