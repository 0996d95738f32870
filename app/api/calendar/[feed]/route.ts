import { getTranslations } from 'next-intl/server'
import { actorsOfCalendar } from '@/lib/auth/calendar'
import type { OrganizationActor } from '@/lib/auth/actor'
import { peerAddress } from '@/lib/auth/peer-address'
import { listDeadlines } from '@/lib/data/deadlines/list'
import { now } from '@/lib/data/installation/clock'
import { mayAskForCalendar } from '@/lib/data/installation/security-events'
import { siteAddress } from '@/lib/data/installation/setup-link'
import { openOnce } from '@/lib/domain/deadlines/followed'
import { membershipsFor } from '@/lib/domain/permission'
import { periodLabel } from '@/lib/domain/reporting-period'
import { calendarText, type CalendarEvent } from '@/lib/formats/ics'
import { defaultLocale } from '@/lib/i18n/locales'

type Context = { readonly params: Promise<{ readonly feed: string }> }

/** What is open in one organization. A title that somebody typed stays out: it may name a person. */
async function eventsOf({ actor, organization, chapters }: OrganizationActor): Promise<readonly CalendarEvent[]> {
  const scopes = membershipsFor(actor, null).length > 0 ? [null] : chapters.map(({ id }) => id)
  const lists = await Promise.all(scopes.map((chapterId) => listDeadlines(actor, { chapterId, today: organization.today })))
  const words = await getTranslations({ locale: defaultLocale, namespace: 'deadlines' })
  const site = siteAddress()
  return openOnce(lists.flatMap((list) => (list.ok ? list.value : []))).flatMap(({ key, kind, chapterId, period, lastDay, change }) => {
    const chapter = chapters.find(({ id }) => chapterId === null || id === chapterId)
    if (chapter === undefined) return []
    const what = change === undefined ? words(`kinds.${kind}`) : words('calendar.changed', { what: words(`kinds.${kind}`), change: words(`changes.${change.part}`) })
    const place = chapterId === null ? organization.name : chapter.name
    return [{
      id: `${key}@${new URL(site).host}`, day: lastDay, url: `${site}/${defaultLocale}/c/${chapter.slug}/deadlines/${key}`,
      summary: period === null ? words('calendar.event', { what, place }) : words('calendar.eventForPeriod', { what, place, period: periodLabel(period) }),
      description: words('calendar.description'),
    }]
  })
}

/** The deadlines of whoever has this secret address, as a calendar. No session is asked for: the address is the secret. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const at = now()
  if (!(await mayAskForCalendar({ address: await peerAddress(), at }))) return new Response(null, { status: 429, headers: { 'Retry-After': '900' } })
  const [, token] = /^([A-Za-z0-9_-]{43})\.ics$/.exec((await params).feed) ?? []
  const actors = token === undefined ? null : await actorsOfCalendar(token)
  if (actors === null) return new Response(null, { status: 404 })
  const events = (await Promise.all(actors.map(eventsOf))).flat()
  const words = await getTranslations({ locale: defaultLocale, namespace: 'deadlines' })
  return new Response(calendarText({ name: words('calendar.name'), at, events }), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' },
  })
}
