import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { ActForm } from '@/components/account/act-form'
import { DataTable, type Column } from '@/components/ui/data-table'
import type { FormAction } from '@/components/ui/form'
import { CalendarDay, Instant } from '@/components/ui/moments'
import { PageLink } from '@/components/ui/page-link'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Instant as InstantText } from '@/lib/domain/instant'
import type { Role } from '@/lib/domain/permission'

export type MemberRow = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly chapterName: string | null
  readonly untilOn: CalendarDate | null
  readonly lastSeenAt: InstantText | null
  readonly ended: boolean
  readonly joined: boolean
}

type MemberTableProps = {
  readonly members: readonly MemberRow[]
  readonly chapter: string
  readonly timeZone: string
  readonly newLink: FormAction
  readonly signOut: FormAction
}

/** Who has a role here, with what can be done about it. */
export function MemberTable({ members, chapter, timeZone, newLink, signOut }: MemberTableProps) {
  const words = useTranslations('members')
  const hidden = (text: ReactNode) => <span className="visually-hidden">{text}</span>
  const state = ({ ended, joined }: MemberRow) => words(`states.${ended ? 'ended' : joined ? 'open' : 'invited'}`)
  const columns: readonly Column<MemberRow>[] = [
    { key: 'name', label: words('columns.name'), cell: ({ name }) => <bdi dir="auto">{name}</bdi> },
    { key: 'role', label: words('columns.role'), cell: ({ role }) => words(`roles.${role}`) },
    {
      key: 'where',
      label: words('columns.where'),
      cell: ({ chapterName }) => (chapterName === null ? words('everywhere') : <bdi dir="auto">{chapterName}</bdi>),
    },
    {
      key: 'until',
      label: words('columns.until'),
      cell: ({ untilOn }) => (untilOn === null ? words('noEnd') : <CalendarDay day={untilOn} />),
    },
    {
      key: 'lastSeen',
      label: words('columns.lastSeen'),
      cell: ({ lastSeenAt }) => (lastSeenAt === null ? words('never') : <Instant at={lastSeenAt} timeZone={timeZone} />),
    },
    { key: 'state', label: words('columns.state'), cell: state },
    {
      key: 'act',
      label: words('columns.act'),
      cell: ({ id, name, ended, joined }) =>
        ended ? null : (
          <div className="row">
            <PageLink href={`/c/${chapter}/settings/people/${id}`}>{words.rich('change', { name, hidden })}</PageLink>
            {joined ? (
              <ActForm action={signOut} act="sign-out-member" hidden={{ chapter, membershipId: id }} label={words.rich('signOut', { name, hidden })} />
            ) : (
              <ActForm
                action={newLink}
                act="new-link"
                hidden={{ chapter, membershipId: id }}
                label={words.rich('newLink', { name, hidden })}
              />
            )}
          </div>
        ),
    },
  ]
  return <DataTable caption={words('caption')} columns={columns} rows={members} rowKey={({ id }) => id} />
}
