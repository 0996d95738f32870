'use client'
import { Field, type FieldProps } from './field'
import { useField } from './form-context'
import styles from './form.module.css'

type TextFieldProps = FieldProps & {
  readonly defaultValue?: string
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search'
  readonly autoComplete?: string
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel'
  /** Short fields say by their width how much is expected. */
  readonly width?: 'short' | 'medium' | 'full'
  readonly spellCheck?: boolean
}

/** One line of text. Text in any script runs in its own direction. */
export function TextField({
  defaultValue,
  type = 'text',
  width = 'full',
  autoComplete = 'off',
  inputMode,
  spellCheck,
  ...field
}: TextFieldProps) {
  const { id, typed, problem, registration } = useField(field, defaultValue)
  return (
    <Field {...field} id={id} problem={problem}>
      {(control) => (
        <input
          {...control}
          {...registration}
          type={type}
          dir={type === 'email' || type === 'tel' || type === 'url' ? 'ltr' : 'auto'}
          className={styles[width]}
          defaultValue={typed}
          autoComplete={autoComplete}
          inputMode={inputMode}
          spellCheck={spellCheck}
        />
      )}
    </Field>
  )
}
