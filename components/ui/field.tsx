'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import styles from './form.module.css'

/** What every kind of field takes. Words come in finished, from the message file of the thing the form is about. */
export type FieldProps = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** Says "(optional)" behind the label. */
  readonly optional?: boolean
}

export type ControlProps = {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

type WrapperProps = Omit<FieldProps, 'name'> & { readonly id: string; readonly problem: string | null }

/** Which texts describe a control: the hint and the problem, both. */
function describedBy({ id, hint, problem }: Pick<WrapperProps, 'id' | 'hint' | 'problem'>, more?: string): string | undefined {
  const ids = [hint === undefined ? '' : `${id}-hint`, problem === null ? '' : `${id}-problem`, more ?? ''].filter((part) => part !== '')
  return ids.length === 0 ? undefined : ids.join(' ')
}

function Notes({ id, hint, problem }: Pick<WrapperProps, 'id' | 'hint' | 'problem'>) {
  const words = useTranslations('field')
  return (
    <>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {problem === null ? null : (
        <p id={`${id}-problem`} className={styles.problem}>
          <span className="visually-hidden">{words('problemPrefix')} </span>
          {problem}
        </p>
      )}
    </>
  )
}

function LabelText({ label, optional }: Pick<WrapperProps, 'label' | 'optional'>) {
  const words = useTranslations('field')
  return <>{optional ? words('optional', { label }) : label}</>
}

/** Label above, hint under the label, problem under the hint, then the control. */
export function Field(props: WrapperProps & { readonly describedBy?: string; readonly children: (control: ControlProps) => ReactNode }) {
  const { id, problem, children } = props
  return (
    <div className={problem === null ? styles.field : styles.fieldWithProblem}>
      <label id={`${id}-label`} htmlFor={id} className={styles.label}>
        <LabelText {...props} />
      </label>
      <Notes {...props} />
      {children({ id, 'aria-describedby': describedBy(props, props.describedBy), 'aria-invalid': problem === null ? undefined : true })}
    </div>
  )
}

/** The same for several controls that answer one question: a fieldset with a legend. */
export function FieldGroup(props: WrapperProps & { readonly children: ReactNode }) {
  const { problem, children } = props
  return (
    <fieldset className={problem === null ? styles.field : styles.fieldWithProblem} aria-describedby={describedBy(props)}>
      <legend className={styles.label}>
        <LabelText {...props} />
      </legend>
      <Notes {...props} />
      {children}
    </fieldset>
  )
}
