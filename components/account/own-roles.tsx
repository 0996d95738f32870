import { useTranslations } from 'next-intl'
import { PageLink } from '@/components/ui/page-link'

type OwnPlace = { readonly name: string; readonly chapters: readonly { readonly name: string; readonly slug: string }[] }

/** The organizations and chapters that somebody may open. */
export function OwnRoles({ places }: { readonly places: readonly OwnPlace[] }) {
  const words = useTranslations('account.places')
  return (
    <section>
      <h2>{words('title')}</h2>
      {places.length === 0 ? <p>{words('none')}</p> : null}
      {places.map(({ name, chapters }) => (
        <div key={name}>
          <h3>
            <bdi dir="auto">{name}</bdi>
          </h3>
          <ul>
            {chapters.map((chapter) => (
              <li key={chapter.slug}>
                <PageLink href={`/c/${chapter.slug}`}>
                  <bdi dir="auto">{chapter.name}</bdi>
                </PageLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
