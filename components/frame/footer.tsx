import { useTranslations } from 'next-intl'
import styles from './frame.module.css'

/** Says on every page what the program is not, and which version it is. */
export function Footer({ version }: { readonly version: string }) {
  const words = useTranslations('frame.footer')
  return (
    <footer className={styles.footer}>
      <p>{words('advice')}</p>
      <p>
        <bdi>{words('version', { version })}</bdi>
      </p>
    </footer>
  )
}
