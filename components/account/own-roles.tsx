import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { PageLink } from '@/components/ui/page-link'

type OwnPlace = { readonly name: string; readonly chapters: readonly { readonly name: string; readonly slug: string }[] }

/** The organizations and chapters that somebody may open. */
export function OwnRoles({ places }: { readonly places: readonly OwnPlace[] }) {
  const words = useTranslations('account.places')
  const hidden = (text: ReactNode) => <span className="visually-hidden">{text}</span>
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
                <br />
                <PageLink href={`/c/${chapter.slug}/settings/rights`}>{words.rich('rights', { chapter: chapter.name, hidden })}</PageLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
