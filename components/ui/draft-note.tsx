'use client'
import { useLocale, useTranslations } from 'next-intl'
import { timeOfDay } from './calendar-text'
import styles from './form.module.css'

/** "Draft saved 10:42" in small text; not announced. The time is the reader's own, so the browser writes it. */
export function DraftNote({ savedAt }: { readonly savedAt: string | null }) {
  const words = useTranslations('field')
  const locale = useLocale()
  return (
    <p className={styles.note} suppressHydrationWarning>
      {savedAt === null ? null : words('draftSaved', { time: timeOfDay(savedAt, locale) })}
    </p>
  )
}
