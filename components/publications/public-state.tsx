import { useLocale, useTranslations } from 'next-intl'
import { instantInShort } from '@/components/ui/calendar-text'
import { PageLink } from '@/components/ui/page-link'
import type { PublishedReport } from '@/lib/domain/publication/publication'
import { hrefWith } from '@/lib/domain/query'
import type { ReportStep } from '@/lib/domain/reports/steps'

type PublicStateProps = {
  readonly published: PublishedReport | null
  readonly version: number
  /** The page of the report. */
  readonly href: string
  readonly timeZone: string
  readonly may: readonly ReportStep[]
}

/** Whether a sealed version is public, since or until when, and the step that changes it. */
export function PublicState({ published, version, href, timeZone, may }: PublicStateProps) {
  const words = useTranslations('publications.state')
  const tag = useLocale()
  const step = published?.state === 'published' ? 'withdraw' : 'publish'
  return (
    <span className="small">
      {published === null ? words('never') : words(published.state, { at: instantInShort(published.withdrawnAt ?? published.publishedAt, tag, timeZone) })}{' '}
      {may.includes(step) ? <PageLink href={hrefWith(`${href}/${step}`, { version: String(version) })}>{words(`offers.${step}`, { version })}</PageLink> : null}
      <br />
    </span>
  )
}
