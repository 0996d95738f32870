'use client'
import { useTranslations } from 'next-intl'
import { Field, FieldGroup, type FieldProps } from './field'
import { useField } from './form-context'
import styles from './form.module.css'

export type Option = { readonly value: string; readonly label: string; readonly hint?: string }

type ChoiceProps = FieldProps & { readonly options: readonly Option[]; readonly defaultValue?: string }

/** More than seven choices: a native list. The first entry is empty, so that nothing is chosen by accident. */
export function SelectField({ options, defaultValue, ...field }: ChoiceProps) {
  const words = useTranslations('field')
  const { id, typed, problem, registration } = useField(field, defaultValue)
  return (
    <Field {...field} id={id} problem={problem}>
      {(control) => (
        <select {...control} {...registration} className={styles.medium} defaultValue={typed}>
          <option value="">{words('choose')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type TickProps = {
  readonly id: string
  readonly option: Option
  readonly type: 'radio' | 'checkbox'
  readonly checked: boolean
  readonly invalid: boolean
}

function Tick({ id, option, type, checked, invalid, ...registration }: TickProps & { readonly name: string }) {
  const hintId = option.hint === undefined ? undefined : `${id}-option-hint`
  return (
    <div className={styles.tick}>
      <input
        {...registration}
        id={id}
        type={type}
        value={option.value}
        defaultChecked={checked}
        aria-describedby={hintId}
        aria-invalid={invalid && type === 'checkbox' ? true : undefined}
      />
      <label htmlFor={id}>{option.label}</label>
      {hintId === undefined ? null : (
        <p id={hintId} className={styles.hint}>
          {option.hint}
        </p>
      )}
    </div>
  )
}

/** The first control carries the id that the summary of problems links to. */
function tickId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${String(index)}`
}

/** Up to seven choices, one of them. */
export function RadioGroup({ options, defaultValue, ...field }: ChoiceProps) {
  const { id, typed, problem, registration } = useField(field, defaultValue)
  return (
    <FieldGroup {...field} id={id} problem={problem}>
      {options.map((option, index) => (
        <Tick
          key={option.value}
          {...registration}
          id={tickId(id, index)}
          option={option}
          type="radio"
          checked={typed === option.value}
          invalid={problem !== null}
        />
      ))}
    </FieldGroup>
  )
}

/** Several of several: `name` ends in `[]`, the schema sees a list under the name without brackets. */
export function CheckboxGroup({
  options,
  defaultValue = [],
  ...field
}: FieldProps & { readonly options: readonly Option[]; readonly defaultValue?: readonly string[] }) {
  const name = field.name.endsWith('[]') ? field.name : `${field.name}[]`
  const { id, typedList, problem } = useField({ ...field, name }, defaultValue)
  return (
    <FieldGroup {...field} id={id} problem={problem}>
      <input type="hidden" name={name} value="" />
      {options.map((option, index) => (
        <Tick
          key={option.value}
          name={name}
          id={tickId(id, index)}
          option={option}
          type="checkbox"
          checked={typedList.includes(option.value)}
          invalid={problem !== null}
        />
      ))}
    </FieldGroup>
  )
}

type YesNoProps = FieldProps & { readonly defaultValue?: string; /** Where the law lets the answer wait. */ readonly notKnownYet?: boolean }

/** Yes or no, as `yes`, `no` and, where allowed, `not-known`. */
export function YesNo({ notKnownYet = false, ...field }: YesNoProps) {
  const words = useTranslations('field')
  const answers = notKnownYet ? (['yes', 'no', 'not-known'] as const) : (['yes', 'no'] as const)
  return <RadioGroup {...field} options={answers.map((value) => ({ value, label: words(`yesNo.${value}`) }))} />
}

/** One statement that is true or not: `yes` when ticked, empty otherwise. */
export function Checkbox({ defaultValue, ...field }: FieldProps & { readonly defaultValue?: string }) {
  const { id, typed, problem, registration } = useField(field, defaultValue)
  return (
    <div className={problem === null ? styles.field : styles.fieldWithProblem}>
      {problem === null ? null : (
        <p id={`${id}-problem`} className={styles.problem}>
          {problem}
        </p>
      )}
      <Tick
        {...registration}
        id={id}
        option={{ value: 'yes', label: field.label, hint: field.hint }}
        type="checkbox"
        checked={typed === 'yes'}
        invalid={problem !== null}
      />
    </div>
  )
}
