import { useTranslations } from 'next-intl'
import { Instant } from '@/components/ui/moments'
import { PageLink } from '@/components/ui/page-link'
import type { Instant as InstantText } from '@/lib/domain/instant'

type Change = { readonly index: number; readonly at: InstantText; readonly sentence: string }

type RecentBlockProps = {
  readonly changes: readonly Change[]
  readonly timeZone: string
  /** The page of the journal, where there is one. */
  readonly all: string | null
}

/** The last entries of the journal, each as the sentence of who did what. */
export function RecentBlock({ changes, timeZone, all }: RecentBlockProps) {
  const words = useTranslations('dashboard.recent')
  return (
    <section>
      <h2>{words('title')}</h2>
      {changes.length === 0 ? <p>{words('none')}</p> : null}
      <ul>
        {changes.map(({ index, at, sentence }) => (
          <li key={index}><Instant at={at} timeZone={timeZone} />: <bdi dir="auto">{sentence}</bdi></li>
        ))}
      </ul>
      {all === null ? null : <p><PageLink href={all}>{words('all')}</PageLink></p>}
    </section>
  )
}
