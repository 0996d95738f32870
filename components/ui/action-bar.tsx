'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { ProofField } from './proof-field'
import styles from './form.module.css'

type ActionBarProps = {
  /** Names the act: "Save donation". */
  readonly save: string
  readonly another?: boolean
  readonly draft?: boolean
  /** A link to leave without saving, or other things after the buttons. */
  readonly children?: ReactNode
}

/** Primary first. No button is ever disabled: a second click is harmless, because the form carries its key. */
export function ActionBar({ save, another = false, draft = false, children }: ActionBarProps) {
  const words = useTranslations('field')
  return (
    <>
      <ProofField />
      <div className={styles.actions}>
        <button type="submit" className="button button-primary" name="intent" value="save">
          {save}
        </button>
        {another ? (
          <button type="submit" className="button" name="intent" value="another">
            {words('saveAndAddAnother')}
          </button>
        ) : null}
        {draft ? (
          <button type="submit" className="button" name="intent" value="draft">
            {words('saveDraft')}
          </button>
        ) : null}
        {children}
      </div>
    </>
  )
}
