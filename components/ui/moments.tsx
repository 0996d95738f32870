import { useLocale } from 'next-intl'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Instant as InstantText } from '@/lib/domain/instant'
import { dayInShort, dayInWords, instantInShort } from './calendar-text'

/** A day: `Nov 25, 2026`, or with its weekday where it is the only one on the page. */
export function CalendarDay({ day, long = false }: { readonly day: CalendarDate; readonly long?: boolean }) {
  const tag = useLocale()
  return (
    <time dateTime={day} suppressHydrationWarning>
      <bdi>{long ? dayInWords(day, tag) : dayInShort(day, tag)}</bdi>
    </time>
  )
}

/** A moment in the chapter's zone: `Nov 25, 2026, 10:42 AM`. */
export function Instant({ at, timeZone }: { readonly at: InstantText; readonly timeZone: string }) {
  return (
    <time dateTime={at} suppressHydrationWarning>
      <bdi>{instantInShort(at, useLocale(), timeZone)}</bdi>
    </time>
  )
}
