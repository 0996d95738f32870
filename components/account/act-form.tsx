'use client'
import { useActionState, type ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/ui/form'
import { FormContext, outsideForm } from '@/components/ui/form-context'
import { ProofField } from '@/components/ui/proof-field'
import { proofField } from '@/lib/domain/recent-proof'
import { openForm } from '@/lib/form-state'

type ActFormProps = {
  readonly action: FormAction
  /** Names the act for tests and styles: `sign-out`. */
  readonly act: string
  readonly label: ReactNode
  readonly hidden?: Readonly<Record<string, string>>
  readonly look?: 'button' | 'button button-primary' | 'button button-bad' | 'link-button'
}

/** An act with nothing to fill in: one button that posts, with and without scripts. A refusal is said above it, and a password that is asked again. */
export function ActForm({ action, act, label, hidden = {}, look = 'button' }: ActFormProps) {
  const [state, submit] = useActionState(action, openForm())
  const words = useTranslations('refusal')
  return (
    <form action={submit} data-act={act}>
      {state.message === null ? null : <p role="alert">{words(state.message.key, state.message.values)}</p>}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormContext value={{ ...outsideForm, problems: state.fields, asksProof: proofField in state.fields }}>
        <ProofField />
      </FormContext>
      <button type="submit" className={look}>
        {label}
      </button>
    </form>
  )
}
