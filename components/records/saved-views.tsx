import { useTranslations } from 'next-intl'
import { ActForm } from '@/components/account/act-form'
import { ClientWords } from '@/components/frame/client-words'
import type { FormAction } from '@/components/ui/form'
import { PageLink } from '@/components/ui/page-link'
import { hrefWith } from '@/lib/domain/query'
import type { SavedView, ViewedList } from '@/lib/domain/saved-view'
import { SaveViewForm } from './save-view-form'
import styles from './records.module.css'

type SavedViewsProps = {
  readonly views: readonly SavedView[]
  readonly list: ViewedList
  readonly chapter: string
  /** How the list stands now: what narrows it and how it is sorted. */
  readonly now: Readonly<Record<string, string>>
  readonly keep: FormAction
  readonly remove: FormAction
}

/** The views of a list that are kept, as links; the one that is shown can be taken away, and another one kept. */
export function SavedViews({ views, list, chapter, now, keep, remove }: SavedViewsProps) {
  const words = useTranslations('list.views')
  const here = views.find((view) => view.here)
  const isNew = here === undefined && Object.keys(now).length > 0
  if (views.length === 0 && !isNew) return null
  return (
    <ClientWords namespaces={['list']}>
      <div className={styles.views}>
        {views.length === 0 ? null : (
          <nav aria-label={words('title')}>
            <ul className={styles.viewList}>
              {views.map(({ id, name, view, mine, here: current }) => (
                <li key={id}><PageLink href={hrefWith(`/c/${chapter}/${list}`, view)} aria-current={current ? 'page' : undefined}><bdi dir="auto">{name}</bdi></PageLink>{mine ? null : <span className="small muted"> {words('of')}</span>}</li>
              ))}
            </ul>
          </nav>
        )}
        {here?.mine === true ? <ActForm action={remove} act="remove-view" label={words('remove', { name: here.name })} hidden={{ chapter, list, id: here.id }} look="link-button" /> : null}
        {isNew ? <details><summary>{words('save')}</summary><SaveViewForm action={keep} hidden={{ chapter, list, view: new URLSearchParams(now).toString() }} /></details> : null}
      </div>
    </ClientWords>
  )
}
