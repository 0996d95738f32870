import { PageLink } from '@/components/ui/page-link'

type ChapterListProps = {
  readonly organization: string
  readonly chapters: readonly { readonly slug: string; readonly name: string; readonly city: string; readonly state: string }[]
}

/** The chapters of one organization, each a link. */
export function ChapterList({ organization, chapters }: ChapterListProps) {
  return (
    <section>
      <h2>
        <bdi dir="auto">{organization}</bdi>
      </h2>
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
