import { useTranslations } from 'next-intl'
import { Banner } from '@/components/frame/banner'
import type { ActorChapter } from '@/lib/auth/actor'
import { isLookedAt, type OverriddenKind } from '@/lib/domain/finding-override'
import { can, type Actor } from '@/lib/domain/permission'
import type { Query } from '@/lib/domain/query'
import type { RecordState } from '@/lib/domain/record'

type Looked = { readonly kind: OverriddenKind; readonly record: { readonly id: string; readonly state: RecordState } }

/** The page that sets a finding of a record aside; null for who may not, or where no finding of it counts. */
export function setAsideHref(actor: Actor, chapter: ActorChapter, { kind, record }: Looked): string | null {
  return isLookedAt(record.state) && can(actor, 'check.override', chapter.id).ok ? `/c/${chapter.slug}/set-aside/${kind}/${record.id}` : null
}

/** Says on the page of the record that it was done. */
export function SetAsideDone({ query }: { readonly query: Query }) {
  const words = useTranslations('records.setAside')
  return query['aside'] === undefined ? null : <Banner kind="success">{words('done')}</Banner>
}
