import { useFormatter, useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/ui/data-table'
import type { FormAction } from '@/components/ui/form'
import { Instant } from '@/components/ui/moments'
import type { Instant as InstantText } from '@/lib/domain/instant'
import { ActForm } from './act-form'

type OwnSession = {
  readonly id: string
  readonly createdAt: InstantText
  readonly lastSeenAt: InstantText
  readonly expiresAt: InstantText
}

type OwnSessionsProps = {
  readonly sessions: readonly OwnSession[]
  readonly current: string
  readonly action: FormAction
  readonly timeZone: string
}

/** Where one is signed in, each with a button that ends it. */
export function OwnSessions({ sessions, current, action, timeZone }: OwnSessionsProps) {
  const words = useTranslations('account.sessions')
  const format = useFormatter()
  const hidden = (began: string) => words.rich('end', { began, hidden: (text) => <span className="visually-hidden">{text}</span> })
  const columns: readonly Column<OwnSession>[] = [
    { key: 'began', label: words('began'), cell: ({ createdAt }) => <Instant at={createdAt} timeZone={timeZone} /> },
    { key: 'lastSeen', label: words('lastSeen'), cell: ({ lastSeenAt }) => <Instant at={lastSeenAt} timeZone={timeZone} /> },
    { key: 'ends', label: words('ends'), cell: ({ expiresAt }) => <Instant at={expiresAt} timeZone={timeZone} /> },
    {
      key: 'act',
      label: words('act'),
      cell: ({ id, createdAt }) =>
        id === current ? (
          words('this')
        ) : (
          <ActForm
            action={action}
            act="end-session"
            hidden={{ session: id }}
            label={hidden(format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeStyle: 'short', timeZone }))}
          />
        ),
    },
  ]
  return (
    <section>
      <h2>{words('title')}</h2>
      <DataTable caption={words('caption')} columns={columns} rows={sessions} rowKey={({ id }) => id} />
    </section>
  )
}
