import { useTranslations } from 'next-intl'
import { Pager } from '@/components/ui/pager'
import { PageLink } from '@/components/ui/page-link'
import { sectionPlace, type Section } from '@/lib/domain/documents/sections'
import { hrefWith } from '@/lib/domain/query'
import styles from './documents.module.css'

type SectionListProps = {
  readonly sections: readonly Section[]
  readonly version: number
  /** The first section that is shown, counted from 0. */
  readonly first: number
  readonly href: string
  readonly mayMark: boolean
}

/** How many sections stand on one page. */
const shownMax = 50

/** The sections of a version, some at a time, each with the way to make an item of a passage in it. */
export function SectionList({ sections, version, first, href, mayMark }: SectionListProps) {
  const words = useTranslations('documents')
  const hrefFrom = (place: number) => hrefWith(href, { version: String(version), from: String(place) })
  return (
    <section>
      <h2>{words('sections', { count: sections.length })}</h2>
      <ol className={styles.sections} start={first + 1}>
        {sections.slice(first, first + shownMax).map((section, place) => (
          <li key={first + place}>
            <h3><bdi>{sectionPlace(section) === '' ? words('beginning') : sectionPlace(section)}</bdi></h3>
            {section.text === '' ? null : <p className={styles.text} dir="auto">{section.text}</p>}
            {mayMark && section.text !== '' ? (
              <p><PageLink href={hrefWith(`${href}/items/new`, { version: String(version), section: String(first + place) })}>{words('mark', { place: first + place + 1 })}</PageLink></p>
            ) : null}
          </li>
        ))}
      </ol>
      <Pager label={words('sectionPages')} previousHref={first > 0 ? hrefFrom(Math.max(0, first - shownMax)) : null} nextHref={first + shownMax < sections.length ? hrefFrom(first + shownMax) : null} />
    </section>
  )
}
