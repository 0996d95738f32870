'use client'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'next-intl'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import styles from './form.module.css'
import type { PersonComboBoxProps } from './person-field'
import { searchPeople, type PersonOption } from './search-people'

const lettersMin = 2
const pauseMilliseconds = 150

/** The people that fit what was typed; asked for after a short pause, the last question wins. */
function useSuggestions(chapter: string | null, typed: string): readonly PersonOption[] {
  const [people, setPeople] = useState<readonly PersonOption[]>([])
  useEffect(() => {
    const query = typed.trim()
    const stop = new AbortController()
    const wait = setTimeout(() => {
      if (query.length < lettersMin) setPeople([])
      else
        void searchPeople({ chapter, query, signal: stop.signal }).then((found) => {
          if (found !== null) setPeople(found)
        })
    }, pauseMilliseconds)
    return () => {
      clearTimeout(wait)
      stop.abort()
    }
  }, [chapter, typed])
  return people
}

/** A combobox over the same text field: arrows and Enter choose, Escape closes, any other text stays as typed. */
export function PersonComboBox({ name, control, typed, chosenId, canAdd, focused, chapter, onChoose }: PersonComboBoxProps) {
  const words = useTranslations('field.person')
  const [text, setText] = useState(typed)
  const input = useRef<HTMLInputElement>(null)
  const people = useSuggestions(chapter, text)
  useEffect(() => {
    if (focused) input.current?.focus()
  }, [focused])

  const chosen = useRef({ id: chosenId, name: typed })
  const query = text.trim()
  const addNew = canAdd && query.length >= lettersMin ? [{ id: 'new', name: words('addNew', { name: query }), detail: '' }] : []
  const take = (id: string, taken: string) => {
    chosen.current = { id, name: taken }
    setText(taken)
    onChoose(id)
  }
  const choose = (id: unknown) => {
    if (id === chosen.current.id) return
    const person = people.find((option) => option.id === id)
    if (person !== undefined) take(person.id, person.name)
    else if (id === 'new') take('new', query)
  }
  // The library reports the chosen text as typed text too, before or after the choice: only other text undoes the choice.
  const type = (next: string) => {
    setText(next)
    if (next === chosen.current.name) return
    chosen.current = { id: '', name: next }
    onChoose('')
  }
  return (
    <ComboBox
      allowsCustomValue
      allowsEmptyCollection={query.length >= lettersMin}
      aria-labelledby={`${control.id}-label`}
      className={styles.combo}
      inputValue={text}
      isInvalid={control['aria-invalid'] === true}
      items={[...people, ...addNew]}
      menuTrigger="input"
      onInputChange={type}
      onChange={choose}
      value={chosenId === '' ? null : chosenId}
    >
      <Input {...control} ref={input} name={name} dir="auto" autoComplete="off" className={styles.full} />
      <Popover className={styles.popover}>
        <ListBox<PersonOption> className={styles.options} renderEmptyState={() => words('none')}>
          {(person) => (
            <ListBoxItem id={person.id} textValue={person.id === 'new' ? query : person.name} className={styles.option}>
              <bdi dir="auto">{person.name}</bdi>
              {person.detail === '' ? null : <span className={styles.detail}>{person.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
