import { useTranslations } from 'next-intl'
import { CalendarDay } from '@/components/ui/moments'
import { PageLink } from '@/components/ui/page-link'
import type { Deadline } from '@/lib/domain/deadlines/deadline'

/** Where the page of a deadline is; null for who may not open one. */
export type DeadlineHref = (deadline: Pick<Deadline, 'key' | 'chapterId'>) => string | null

/** The pages of a chapter's deadlines. */
export function deadlinesOfChapter(slug: string): DeadlineHref {
  return ({ key }) => `/c/${slug}/deadlines/${key}`
}

/** In the whole organization a deadline opens in the chapter that owes it; what binds all of it opens in the first one. */
export function deadlinesOfOrganization(chapters: readonly { readonly id: string; readonly slug: string }[]): DeadlineHref {
  return ({ key, chapterId }) => {
    const chapter = chapters.find(({ id }) => chapterId === null || id === chapterId)
    return chapter === undefined ? null : `/c/${chapter.slug}/deadlines/${key}`
  }
}

/** What is due and, where somebody gave it a name, for what; leads to its page. */
export function DeadlineName({ deadline, href }: { readonly deadline: Deadline; readonly href: DeadlineHref }) {
  const words = useTranslations('deadlines')
  const { kind, title, change } = deadline
  const to = href(deadline)
  const name = (
    <>
      {words(`kinds.${kind}`)}
      {change === undefined ? null : <>: {words(`changes.${change.part}`)}</>}
      {title === '' ? null : <>: <bdi dir="auto">{title}</bdi></>}
    </>
  )
  return to === null ? name : <PageLink href={to}>{name}</PageLink>
}

/** The period of a deadline, if it has one. */
export function DeadlinePeriod({ period }: Pick<Deadline, 'period'>) {
  const words = useTranslations('deadlines')
  if (period === null) return null
  return <>{words.rich('period', { from: () => <CalendarDay day={period.from} />, through: () => <CalendarDay day={period.through} /> })}</>
}
