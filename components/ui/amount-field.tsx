'use client'
import type { FocusEvent } from 'react'
import { formatGrouped, parseAmount, type AmountSign } from '@/lib/domain/money'
import { Field, type FieldProps } from './field'
import { useField } from './form-context'
import styles from './form.module.css'

type AmountFieldProps = FieldProps & {
  readonly defaultValue?: string
  readonly sign?: AmountSign
  /** Called with the field's text after it was left and worked out. */
  readonly onLeave?: (text: string) => void
}

/** An amount in US dollars. `12*25` and `100+50` are worked out on leaving the field; what is unclear stays as typed. */
export function AmountField({ defaultValue, sign = 'positive', onLeave, ...field }: AmountFieldProps) {
  const { id, typed, problem, registration } = useField(field, defaultValue)
  const workOut = (event: FocusEvent<HTMLInputElement>) => {
    const amount = parseAmount(event.target.value, sign)
    if (amount.ok) event.target.value = formatGrouped(amount.value)
    void registration.onBlur?.(event)
    onLeave?.(event.target.value)
  }
  return (
    <Field {...field} id={id} problem={problem}>
      {(control) => (
        <span className={styles.amount} dir="ltr">
          <span aria-hidden="true" className={styles.currency}>
            {'$'}
          </span>
          <input
            {...control}
            {...registration}
            onBlur={workOut}
            type="text"
            dir="ltr"
            inputMode="decimal"
            autoComplete="off"
            className={styles.short}
            defaultValue={typed}
          />
        </span>
      )}
    </Field>
  )
}
