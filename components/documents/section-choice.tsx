import { useTranslations } from 'next-intl'
import { sectionPlace, type Section } from '@/lib/domain/documents/sections'
import styles from './documents.module.css'

/** Shows the form with another section: the page is asked for again, with and without scripts. */
export function SectionChoice({ sections, chosen }: { readonly sections: readonly Section[]; readonly chosen: number | null }) {
  const words = useTranslations('documents')
  return (
    <form method="get" className="row">
      <label htmlFor="section">{words('chooseSection')}</label>
      <select className={styles.choice} id="section" name="section" defaultValue={chosen === null ? '' : String(chosen)}>
        {sections.map((section, place) => (section.text === '' ? null : <option key={place} value={place}>{sectionPlace(section) === '' ? words('beginning') : sectionPlace(section)}</option>))}
      </select>
      <button type="submit" className="button">{words('showSection')}</button>
    </form>
  )
}
