'use client'
import { useEffect, useRef, useState, type ComponentType } from 'react'
import { useTranslations } from 'next-intl'
import { personKinds, type PersonKind } from '@/lib/domain/person'
import { RadioGroup } from './choice-fields'
import { Field, type ControlProps, type FieldProps } from './field'
import { useField, useForm } from './form-context'
import styles from './form.module.css'
import { TextField } from './text-field'

type PersonFieldProps = FieldProps & {
  readonly defaultValue?: string
  readonly defaultId?: string
  /** Which kinds a new one can be; none: only people who are known can be chosen. */
  readonly newKinds?: readonly PersonKind[]
}

export type PersonComboBoxProps = {
  readonly name: string
  readonly control: ControlProps
  readonly typed: string
  readonly chosenId: string
  readonly canAdd: boolean
  readonly focused: boolean
  readonly chapter: string | null
  readonly onChoose: (id: string) => void
}

/** The suggestions are a library of their own size: they come after the page works, and take over the text typed by then. */
function useComboBox(input: React.RefObject<HTMLInputElement | null>) {
  const [loaded, setLoaded] = useState<{
    readonly Box: ComponentType<PersonComboBoxProps>
    readonly typed: string
    readonly focused: boolean
  } | null>(null)
  useEffect(() => {
    let gone = false
    void import('./person-combo-box')
      .then(({ PersonComboBox }) => {
        const element = input.current
        if (gone || element === null) return
        setLoaded({ Box: PersonComboBox, typed: element.value, focused: document.activeElement === element })
      })
      .catch(() => null)
    return () => {
      gone = true
    }
  }, [input])
  return loaded
}

/**
 * A person or organization: text with suggestions. `<name>` is the text, `<name>Id` the one that was chosen, `new` for a new one.
 * Without scripts the server answers with choices, and the person says which one was meant.
 */
export function PersonField({ defaultValue, defaultId = '', newKinds = personKinds, ...field }: PersonFieldProps) {
  const words = useTranslations('field.person')
  const { choices, values, chapter } = useForm()
  const { id, typed, problem } = useField(field, defaultValue)
  const idName = `${field.name}Id`
  const idAtStart = values[idName]
  const [chosenId, setChosenId] = useState(typeof idAtStart === 'string' ? idAtStart : defaultId)
  const input = useRef<HTMLInputElement>(null)
  const loaded = useComboBox(input)
  const asked = choices[field.name] ?? []
  return (
    <>
      <Field {...field} id={id} problem={problem}>
        {(control) =>
          loaded === null ? (
            <input
              {...control}
              ref={input}
              name={field.name}
              type="text"
              dir="auto"
              autoComplete="off"
              className={styles.full}
              defaultValue={typed}
            />
          ) : (
            <loaded.Box
              {...loaded}
              name={field.name}
              control={control}
              chosenId={chosenId}
              canAdd={newKinds.length > 0}
              chapter={chapter}
              onChoose={setChosenId}
            />
          )
        }
      </Field>
      {asked.length > 0 ? (
        <RadioGroup
          name={idName}
          label={words('whichOne')}
          options={asked.map((choice) => ({ value: choice.id, label: choice.label, hint: choice.hint }))}
        />
      ) : (
        <input type="hidden" name={idName} value={chosenId} />
      )}
      {newKinds.length > 0 ? <NewPerson name={field.name} kinds={newKinds} open={chosenId === 'new'} /> : null}
    </>
  )
}

/** What is asked about somebody who is not known yet; stays in the same form, so that nothing typed is left behind. */
function NewPerson({ name, kinds, open }: { readonly name: string; readonly kinds: readonly string[]; readonly open: boolean }) {
  const words = useTranslations('field.person')
  const { values, problems } = useForm()
  const filled = [`${name}NewKind`, `${name}NewSortName`, `${name}NewOtherScript`].some(
    (part) => (values[part] ?? '') !== '' || part in problems,
  )
  return (
    <details className={styles.panel} open={open || filled}>
      <summary>{words('newTitle')}</summary>
      <p className={styles.hint}>{words('newHint')}</p>
      <RadioGroup
        name={`${name}NewKind`}
        label={words('kind')}
        options={kinds.map((value) => ({ value, label: words(`kinds.${value}`) }))}
      />
      <TextField name={`${name}NewSortName`} label={words('sortName')} hint={words('sortNameHint')} optional />
      <TextField name={`${name}NewOtherScript`} label={words('otherScript')} optional />
    </details>
  )
}
