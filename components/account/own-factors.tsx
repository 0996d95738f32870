import { useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/ui/data-table'
import type { FormAction } from '@/components/ui/form'
import { Instant } from '@/components/ui/moments'
import { PageLink } from '@/components/ui/page-link'
import type { OwnPasskey } from '@/lib/data/installation/second-factors/state'
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

type OwnPasskeysProps = { readonly passkeys: readonly OwnPasskey[]; readonly remove: FormAction; readonly timeZone: string }

/** The passkeys by the names that they were given, each with a button that removes it. */
export function OwnPasskeys({ passkeys, remove, timeZone }: OwnPasskeysProps) {
  const words = useTranslations('secondFactor.passkey')
  const columns: readonly Column<OwnPasskey>[] = [
    { key: 'name', label: words('columns.name'), cell: ({ name }) => <bdi dir="auto">{name}</bdi> },
    { key: 'made', label: words('columns.made'), cell: ({ createdAt }) => <Instant at={createdAt} timeZone={timeZone} /> },
    { key: 'used', label: words('columns.used'), cell: ({ lastUsedAt }) => (lastUsedAt === null ? words('never') : <Instant at={lastUsedAt} timeZone={timeZone} />) },
    {
      key: 'act',
      label: words('columns.act'),
      cell: ({ id, name }) => (
        <ActForm
          action={remove} act="remove-passkey" hidden={{ passkey: id }}
          label={words.rich('remove', { name, hidden: (text) => <span className="visually-hidden">{text}</span> })}
        />
      ),
    },
  ]
  return (
    <section>
      <h2>{words('title')}</h2>
      <p>{words('what')}</p>
      {passkeys.length === 0 ? null : <DataTable caption={words('caption')} columns={columns} rows={passkeys} rowKey={({ id }) => id} />}
      <p>
        <PageLink href="/account/second-factor/passkey" className="button">
          {words('add')}
        </PageLink>
      </p>
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
