import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/ui/form'
import { ActForm } from './act-form'

/** The app that shows codes: set up, or taken away. */
export function OwnAuthenticator({ isOn, begin, remove }: { readonly isOn: boolean; readonly begin: FormAction; readonly remove: FormAction }) {
  const words = useTranslations('secondFactor.app')
  return (
    <section>
      <h2>{words('title')}</h2>
      <p>{words(isOn ? 'on' : 'off')}</p>
      {isOn ? <ActForm action={remove} act="remove-authenticator" label={words('remove')} look="button button-bad" /> : null}
      {isOn ? null : <ActForm action={begin} act="begin-authenticator" label={words('begin')} look="button button-primary" />}
    </section>
  )
}

/** The codes on paper, for when the second factor is lost. */
export function OwnCodes({ left, renew }: { readonly left: number; readonly renew: FormAction }) {
  const words = useTranslations('secondFactor.codes')
  return (
    <section>
      <h2>{words('title')}</h2>
      <p>{words('left', { count: left })}</p>
      <ActForm action={renew} act="renew-codes" label={words('renew')} />
    </section>
  )
}
