import { getTranslations } from 'next-intl/server'
import { makeCalendarLinkAction, revokeCalendarLinkAction } from '../actions'
import { ActForm } from '@/components/account/act-form'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { titled } from '@/components/frame/page-title'
import { Instant } from '@/components/ui/moments'
import { actorsForOrganizations, requireUser } from '@/lib/auth/actor'
import { calendarTokenToShow } from '@/lib/auth/calendar'
import { calendarLinkSince } from '@/lib/data/installation/calendar-links'
import { siteAddress } from '@/lib/data/installation/setup-link'

export async function generateMetadata() {
  return titled((await getTranslations('account.calendar'))('title'))
}

/** The secret address under which a calendar program reads one's deadlines: made, shown once, made anew, ended. */
export default async function CalendarPage() {
  const user = await requireUser()
  const words = await getTranslations('account.calendar')
  const account = await getTranslations('account')
  const [since, token, places] = await Promise.all([calendarLinkSince(user.id), calendarTokenToShow(), actorsForOrganizations()])
  const timeZone = places[0]?.organization.timeZone ?? 'UTC'
  return (
    <>
      <BackLink href="/account" label={account('title')} />
      <h1>{words('title')}</h1>
      <p>{words('what')}</p>
      <p>{words('secret')}</p>
      {since === null || token === null ? null : (
        <Banner kind="info">
          <strong>{words('shown')}</strong>
          <p><code dir="ltr">{`${siteAddress()}/api/calendar/${token}.ics`}</code></p>
        </Banner>
      )}
      <p>{since === null ? words('none') : words.rich('since', { at: () => <Instant at={since} timeZone={timeZone} /> })}</p>
      <ActForm action={makeCalendarLinkAction} act="make-calendar-link" label={since === null ? words('make') : words('again')} look="button button-primary" />
      {since === null ? null : <ActForm action={revokeCalendarLinkAction} act="revoke-calendar-link" label={words('revoke')} look="button button-bad" />}
    </>
  )
}
