import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { Banner } from '@/components/frame/banner'
import { Breadcrumbs } from '@/components/frame/breadcrumbs'
import { RecordHistory, type RecordHistoryProps } from '@/components/records/record-history'
import { PageLink } from '@/components/ui/page-link'
import type { JournalEntry } from '@/lib/domain/journal/entry'

type SettingRecordProps = Pick<RecordHistoryProps, 'fields' | 'words' | 'timeZone' | 'names'> & {
  /** `/c/chicago/settings/principals`, and how that list is called. */
  readonly list: { readonly settings: string; readonly href: string; readonly label: string }
  readonly id: string
  readonly heading: string
  /** The words of success, once something was saved. */
  readonly saved: string | null
  readonly mayCorrect: boolean
  readonly history: readonly JournalEntry[]
  /** The part that lists the files beside it. */
  readonly files: ReactNode
  readonly children: ReactNode
}

/** The page of a principal, a registration or a bank account: its facts, and its whole history. */
export function SettingRecord({ list, id, heading, saved, mayCorrect, history, timeZone, fields, words: valueWords, names, files, children }: SettingRecordProps) {
  const words = useTranslations('settings')
  return (
    <>
      <Breadcrumbs crumbs={[{ label: words('title'), href: list.settings }, { label: list.label, href: list.href }]} />
      {saved === null ? null : <Banner kind="success">{saved}</Banner>}
      <h1><bdi dir="auto">{heading}</bdi></h1>
      {mayCorrect ? <p><PageLink className="button" href={`${list.href}/${id}/correct`}>{words('correct')}</PageLink></p> : null}
      {children}
      {files}
      <h2>{words('history')}</h2>
      <RecordHistory entries={history} what={heading} timeZone={timeZone} fields={fields} words={valueWords} names={names} />
    </>
  )
}
