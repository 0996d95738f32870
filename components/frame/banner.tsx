import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { CalendarDay } from '@/components/ui/moments'
import { PageLink } from '@/components/ui/page-link'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import styles from './frame.module.css'

type BannerProps = {
  readonly kind: 'success' | 'info' | 'warning'
  readonly children: ReactNode
  /** After a save: the form or button that undoes it. */
  readonly undo?: ReactNode
}

/** What has happened, or what to know; success is announced when it appears. */
export function Banner({ kind, children, undo }: BannerProps) {
  const words = useTranslations('frame.banner')
  return (
    <div className={styles[kind]} role={kind === 'success' ? 'status' : 'note'} aria-label={words(kind)}>
      <div className={styles.bannerText}>{children}</div>
      {undo}
    </div>
  )
}

/** The yellow bar over a period that is sealed: "April 1 to September 30, 2026 is sealed." */
export function SealedBar({ period }: { readonly period: string }) {
  const words = useTranslations('frame')
  return <p className={styles.bar}>{words('sealed', { period })}</p>
}

/** The yellow bar of the example organization and of a role that only reads. */
export function NoticeBar({ kind }: { readonly kind: 'demonstration' | 'readOnly' }) {
  const words = useTranslations('frame')
  return <p className={styles.bar}>{words(kind)}</p>
}

/** The yellow bar for who has a role that needs a second factor soon. */
export function FactorBar({ dueOn }: { readonly dueOn: CalendarDate }) {
  const words = useTranslations('frame')
  return (
    <p className={styles.bar}>
      {words.rich('factorDue', {
        day: () => <CalendarDay day={dueOn} long />,
        link: (text) => <PageLink href="/account/second-factor">{text}</PageLink>,
      })}
    </p>
  )
}
