import { useTranslations } from 'next-intl'
import { PageLink } from '@/components/ui/page-link'

type ChapterListProps = {
  readonly organization: string
  /** The page of the whole organization, for who has a role there. */
  readonly href: string | null
  readonly chapters: readonly { readonly slug: string; readonly name: string; readonly city: string; readonly state: string }[]
}

/** The chapters of one organization, each a link. */
export function ChapterList({ organization, href, chapters }: ChapterListProps) {
  const words = useTranslations('chapters')
  return (
    <section>
      <h2>
        <bdi dir="auto">{organization}</bdi>
      </h2>
      {href === null ? null : <p><PageLink href={href}>{words('compare')}</PageLink></p>}
      <ul>
        {chapters.map(({ slug, name, city, state }) => (
          <li key={slug}>
            <PageLink href={`/c/${slug}`}>
              <bdi dir="auto">{name}</bdi>
            </PageLink>{' '}
            <span className="muted">
              <bdi dir="auto">{[city, state].filter((part) => part !== '').join(', ')}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
