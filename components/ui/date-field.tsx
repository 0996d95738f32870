'use client'
import { useState } from 'react'
import { useLocale } from 'next-intl'
import { parseDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { dayInWords } from './calendar-text'
import { Field, type FieldProps } from './field'
import { useField, useForm } from './form-context'
import styles from './form.module.css'

type DateFieldProps = FieldProps & { readonly defaultValue?: string }

function dayOf(text: string, today: CalendarDate | null): CalendarDate | null {
  const reading = today === null ? null : parseDate(text, today)
  return reading?.ok ? reading.value : null
}

/** A day, typed as people write it; the day in words stands under the field as it will be saved. */
export function DateField({ defaultValue, ...field }: DateFieldProps) {
  const { today } = useForm()
  const locale = useLocale()
  const { id, typed, problem, registration } = useField(field, defaultValue)
  const [day, setDay] = useState(() => dayOf(typed, today))
  return (
    <Field {...field} id={id} problem={problem} describedBy={`${id}-words`}>
      {(control) => (
        <>
          <input
            {...control}
            {...registration}
            type="text"
            dir="ltr"
            autoComplete="off"
            className={styles.medium}
            defaultValue={typed}
            onBlur={(event) => {
              setDay(dayOf(event.target.value, today))
              void registration.onBlur?.(event)
            }}
          />
          <p id={`${id}-words`} className={styles.dayInWords}>
            {day === null ? null : <bdi>{dayInWords(day, locale)}</bdi>}
          </p>
        </>
      )}
    </Field>
  )
}
