import { getTranslations } from 'next-intl/server'
import Script from 'next/script'
import { titled } from '@/components/frame/page-title'
import styles from '@/components/receipts/verify.module.css'
import form from '@/components/ui/form.module.css'

export async function generateMetadata() {
  return titled((await getTranslations('verify'))('title'))
}

/**
 * Anybody checks a gift here, without an account and without a session. What is checked is checked in the browser, by the same script that
 * stands in every pack (public/verify): this page gives it its fields. The code of a receipt stands behind the number sign of the address.
 */
export default async function VerifyPage() {
  const words = await getTranslations('verify')
  return (
    <>
      <h1>{words('title')}</h1>
      <p>{words('explain')}</p>
      <section aria-labelledby="by-code">
        <h2 id="by-code">{words('byCode')}</h2>
        <div className={form.field}>
          <label htmlFor="code" className={form.label}>{words('code')}</label>
          <p id="code-hint" className={form.hint}>{words('codeHint')}</p>
          <input id="code" type="text" dir="ltr" autoComplete="off" spellCheck={false} maxLength={60} className={styles.code} aria-describedby="code-hint" />
        </div>
        <p><button id="ask" type="button" className="button button-primary">{words('ask')}</button></p>
      </section>
      <div role="status" aria-live="polite" className={styles.result}>
        <p id="sentence" className={styles.sentence} />
        <ul id="steps" className={styles.steps} />
        <div id="receipt" className={styles.steps} />
      </div>
      <section aria-labelledby="by-file">
        <h2 id="by-file">{words('byFile')}</h2>
        <p>{words('fileExplain')}</p>
        <p>
          <label htmlFor="file" className={form.label}>{words('file')}</label>
          <input id="file" type="file" accept=".json,.zip,application/json,application/zip" />
        </p>
        <details>
          <summary>{words('paste')}</summary>
          <p>
            <label htmlFor="text" className={form.label}>{words('text')}</label>
            <textarea id="text" rows={6} spellCheck={false} dir="ltr" />
          </p>
          <p><button id="check" type="button" className="button">{words('check')}</button></p>
        </details>
      </section>
      <h2>{words('offline')}</h2>
      <p>{words('offlineExplain')}</p>
      <p className="row">
        <a href="/verify/index.html" download="index.html">{words('savePage')}</a>
        <a href="/verify/verify.js" download="verify.js">{words('saveScript')}</a>
      </p>
      <noscript><p>{words('noScript')}</p></noscript>
      <Script src="/verify/verify.js" />
    </>
  )
}
