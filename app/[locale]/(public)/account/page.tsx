import { getTranslations } from 'next-intl/server'
import { endSessionAction } from './actions'
import { OwnRoles } from '@/components/account/own-roles'
import { OwnSessions } from '@/components/account/own-sessions'
import { Banner } from '@/components/frame/banner'
import { titled } from '@/components/frame/page-title'
import { SummaryList } from '@/components/ui/summary-list'
import { actorsForOrganizations, requireUser } from '@/lib/auth/actor'
import { calendarLinkSince } from '@/lib/data/installation/calendar-links'
import { secondFactorsOf } from '@/lib/data/installation/second-factors/state'
import { listSessions } from '@/lib/data/installation/sessions'

export async function generateMetadata() {
  return titled((await getTranslations('account'))('title'))
}

const notices = ['name', 'password', 'session'] as const

type Query = { readonly searchParams: Promise<{ readonly saved?: string }> }

/** One's own account: name, password, open sessions and roles. */
export default async function AccountPage({ searchParams }: Query) {
  const user = await requireUser()
  const words = await getTranslations('account')
  const [{ saved }, sessions, places, factors, calendar] = await Promise.all([
    searchParams, listSessions(user.id, user.at), actorsForOrganizations(), secondFactorsOf(user.id), calendarLinkSince(user.id),
  ])
  const notice = notices.find((each) => each === saved)
  const rows = [
    { key: 'name', label: words('fields.name'), value: <bdi dir="auto">{user.name}</bdi>, changeHref: '/account/name' },
    { key: 'email', label: words('fields.email'), value: <bdi dir="ltr">{user.email}</bdi> },
    { key: 'password', label: words('fields.passwordNow'), value: words('fields.passwordSet'), changeHref: '/account/password' },
    {
      key: 'secondFactor', label: words('fields.secondFactor'), changeHref: '/account/second-factor',
      value: words('fields.secondFactorNow', { app: factors.authenticator ? 'yes' : 'no', passkeys: factors.passkeys.length }),
    },
    { key: 'calendar', label: words('calendar.title'), value: words('fields.calendarNow', { made: calendar === null ? 'no' : 'yes' }), changeHref: '/account/calendar' },
  ]
  return (
    <>
      {notice === undefined ? null : <Banner kind="success">{words(`saved.${notice}`)}</Banner>}
      <h1>{words('title')}</h1>
      <SummaryList rows={rows} />
      <OwnRoles
        places={places.map(({ organization, chapters }) => ({
          name: organization.name,
          chapters: chapters.map(({ name, slug }) => ({ name, slug })),
        }))}
      />
      <OwnSessions
        sessions={sessions}
        current={user.sessionId}
        action={endSessionAction}
        timeZone={places[0]?.organization.timeZone ?? 'UTC'}
      />
    </>
  )
}
