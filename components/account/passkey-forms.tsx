'use client'
import { useActionState, type ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/ui/form'
import { FormContext, outsideForm } from '@/components/ui/form-context'
import { TextField } from '@/components/ui/text-field'
import { openForm } from '@/lib/form-state'
import { useCeremony, useScripts, type Ceremony } from './ceremony'

type PasskeyFormProps = {
  readonly action: FormAction
  readonly ceremony: Ceremony
  /** Names the act for tests and styles. */
  readonly act: string
  readonly label: string
  readonly look: 'button' | 'button button-primary'
  readonly hidden?: Readonly<Record<string, string>>
  readonly children?: ReactNode
}

/** A form that a passkey answers before it is sent. Without scripts there is none. */
function PasskeyForm({ action, ceremony, act, label, look, hidden = {}, children }: PasskeyFormProps) {
  const [state, submit] = useActionState(action, openForm())
  const { problem, onSubmit } = useCeremony(ceremony, submit)
  const words = useTranslations('secondFactor.passkey')
  const refusals = useTranslations('refusal')
  if (!useScripts()) return null
  return (
    <form onSubmit={onSubmit} data-act={act} noValidate>
      {problem === null ? null : <p role="alert">{words(`problems.${problem}`, { origin: ceremony.origin })}</p>}
      {problem === null && state.message !== null ? <p role="alert">{refusals(state.message.key, state.message.values)}</p> : null}
      {Object.entries({ ...hidden, token: ceremony.token }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormContext value={{ ...outsideForm, values: state.values, problems: state.fields }}>{children}</FormContext>
      <button type="submit" className={look}>
        {label}
      </button>
    </form>
  )
}

type OwnFormProps = Pick<PasskeyFormProps, 'action' | 'ceremony'>

/** A name for the passkey, so that one knows later which one was lost; then the browser makes it. */
export function NewPasskeyForm({ action, ceremony }: OwnFormProps) {
  const words = useTranslations('secondFactor')
  return (
    <PasskeyForm action={action} ceremony={ceremony} act="add-passkey" label={words('passkey.make')} look="button button-primary">
      <TextField name="name" label={words('fields.passkeyName')} hint={words('fields.passkeyNameHint')} width="medium" />
    </PasskeyForm>
  )
}

/** The button under the form for the password; where to go on travels along. */
export function PasskeySignIn({ action, ceremony, next }: OwnFormProps & { readonly next: string }) {
  const words = useTranslations('secondFactor.passkey')
  return <PasskeyForm action={action} ceremony={ceremony} act="passkey-sign-in" label={words('signIn')} look="button" hidden={{ next }} />
}
