'use client'
import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { Field, type FieldProps } from './field'
import { useField } from './form-context'
import styles from './form.module.css'

type TextAreaProps = FieldProps & {
  readonly defaultValue?: string
  readonly rows?: number
  readonly limit?: number
  readonly autoComplete?: string
}

/** Long text. The count appears, and is announced, only near the limit. */
export function TextArea({ defaultValue, rows = 4, limit, autoComplete = 'off', ...field }: TextAreaProps) {
  const words = useTranslations('field')
  const { id, typed, problem, registration } = useField(field, defaultValue)
  const [length, setLength] = useState(typed.length)
  const left = limit === undefined ? null : limit - length
  return (
    <Field {...field} id={id} problem={problem} describedBy={limit === undefined ? undefined : `${id}-count`}>
      {(control) => (
        <>
          <textarea
            {...control}
            {...registration}
            dir="auto"
            rows={rows}
            className={styles.full}
            defaultValue={typed}
            autoComplete={autoComplete}
            onInput={(event) => {
              setLength(event.currentTarget.value.length)
            }}
          />
          {limit === undefined ? null : (
            <p id={`${id}-count`} className={styles.hint} role="status">
              {left !== null && left <= Math.max(20, limit / 10) ? words('charactersLeft', { left }) : null}
            </p>
          )}
        </>
      )}
    </Field>
  )
}
