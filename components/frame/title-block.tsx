import { useTranslations } from 'next-intl'
import styles from './frame.module.css'

type TitleBlockProps = {
  readonly organization: string
  readonly chapter: string
  readonly page: string
  /** The filter in words; null when there is none. */
  readonly filter: string | null
  /** When and by whom it was printed: the instant of the request, in the chapter's zone. */
  readonly at: string
  readonly by: string
}

/** Head of a printed page; not on the screen. */
export function TitleBlock({ organization, chapter, page, filter, at, by }: TitleBlockProps) {
  const words = useTranslations('frame.printed')
  return (
    <div className={`only-print ${styles.titleBlock ?? ''}`} aria-hidden="true">
      <p>
        <bdi>{organization}</bdi>
      </p>
      <p>
        <bdi>{chapter}</bdi>
      </p>
      <p>{page}</p>
      {filter === null ? null : <p>{words('filter', { filter })}</p>}
      <p>{words('by', { at, name: by })}</p>
    </div>
  )
}
