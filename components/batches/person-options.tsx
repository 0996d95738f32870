'use client'
import { useEffect, useSyncExternalStore } from 'react'
import type { PersonOption } from '@/components/ui/search-people'
import styles from './batches.module.css'
import type { PersonSuggest } from './person-suggest'

type PersonOptionsProps = { readonly suggest: PersonSuggest; readonly onChoose: (input: HTMLInputElement, option: PersonOption) => void }

/** The people that fit the cell that is typed in, under it; arrows choose, Enter and Tab take. */
export function PersonOptions({ suggest, onChoose }: PersonOptionsProps) {
  const { input, options, active } = useSyncExternalStore(suggest.subscribe, suggest.current, suggest.current)
  useEffect(() => {
    if (input === null) return
    input.setAttribute('aria-expanded', 'true')
    if (active >= 0) input.setAttribute('aria-activedescendant', `batch-person-${String(active)}`)
    else input.removeAttribute('aria-activedescendant')
    return () => { input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant') }
  }, [input, active])
  if (input === null || options.length === 0) return <ul id="batch-people" role="listbox" hidden />
  const box = input.parentElement
  return (
    <ul id="batch-people" role="listbox" className={styles.options} style={{ insetBlockStart: (box?.offsetTop ?? 0) + (box?.offsetHeight ?? 0), left: box?.offsetLeft ?? 0 }}>
      {options.map((option, index) => (
        <li key={option.id} id={`batch-person-${String(index)}`} role="option" aria-selected={index === active} onPointerDown={(event) => { event.preventDefault(); onChoose(input, option) }}>
          {option.id.startsWith('new') ? option.detail : <><bdi dir="auto">{option.name}</bdi> <span className="small">{option.detail}</span></>}
        </li>
      ))}
    </ul>
  )
}
