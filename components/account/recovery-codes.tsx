import { useTranslations } from 'next-intl'
import styles from './account.module.css'

/** Recovery codes to print or to write down. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const words = useTranslations('secondFactor.codes')
  return (
    <>
      <p>{words('explanation')}</p>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code dir="ltr">{code}</code>
          </li>
        ))}
      </ol>
    </>
  )
}
