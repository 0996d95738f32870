import { useTranslations } from 'next-intl'
import { PageLink } from '@/components/ui/page-link'
import type { Deadline } from '@/lib/domain/checklists/deadlines'
import { hrefWith } from '@/lib/domain/query'

const folders: Readonly<Partial<Record<Deadline['kind'], string>>> = { 'quarterly-disclosure': 'reports', checklist: 'checklists' }

/** What is due, as a link where the program makes it. */
export function DeadlineName({ deadline: { kind, period }, chapter }: { readonly deadline: Deadline; readonly chapter: string }) {
  const words = useTranslations('dashboard.due')
  const folder = folders[kind]
  const name = words(`kinds.${kind}`)
  return folder === undefined ? name : <PageLink href={hrefWith(`/c/${chapter}/${folder}`, { period: period.id })}>{name}</PageLink>
}
