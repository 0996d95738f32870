import { useTranslations } from 'next-intl'
import { PageLink } from '@/components/ui/page-link'
import type { Deadline } from '@/lib/domain/checklists/deadlines'
import { hrefWith } from '@/lib/domain/query'

/** Where what is due is made: a chapter has a checklist of its own, the whole organization has reports alone. */
export type DeadlinePlaces = { readonly reports: string; readonly checklists: string | null }

/** The places of a chapter by its address. */
export function placesOfChapter(slug: string): DeadlinePlaces {
  return { reports: `/c/${slug}/reports`, checklists: `/c/${slug}/checklists` }
}

function hrefOf({ kind, period }: Deadline, { reports, checklists }: DeadlinePlaces): string | null {
  if (kind === 'quarterly-disclosure') return `${reports}/quarterly-disclosure/${period.id}`
  return kind === 'checklist' && checklists !== null ? hrefWith(checklists, { period: period.id }) : null
}

/** What is due, as a link where the program makes it. */
export function DeadlineName({ deadline, places }: { readonly deadline: Deadline; readonly places: DeadlinePlaces }) {
  const name = useTranslations('dashboard.due')(`kinds.${deadline.kind}`)
  const href = hrefOf(deadline, places)
  return href === null ? name : <PageLink href={href}>{name}</PageLink>
}
