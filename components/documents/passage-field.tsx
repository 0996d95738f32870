'use client'
import { useRef } from 'react'
import { TextField } from '@/components/ui/text-field'
import styles from './documents.module.css'

type PassageFieldProps = {
  /** The sentences of the section, in order. */
  readonly sentences: readonly string[]
  readonly words: Readonly<Record<'legend' | 'explain' | 'first' | 'last', string>>
}

/** The sentences that a selection touches, counted from 1. */
function touched(list: HTMLOListElement): readonly number[] {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed) return []
  return [...list.children].flatMap((sentence, place) => (selection.containsNode(sentence, true) ? [place + 1] : []))
}

/** The numbered sentences of a section, and the two numbers between which the passage stands. With scripts, selecting text fills them in. */
export function PassageField({ sentences, words }: PassageFieldProps) {
  const list = useRef<HTMLOListElement>(null)
  const fill = () => {
    const places = list.current === null ? [] : touched(list.current)
    for (const [name, place] of [['first', places[0]], ['last', places.at(-1)]] as const) {
      const field = list.current?.closest('form')?.elements.namedItem(name)
      if (place !== undefined && field instanceof HTMLInputElement) field.value = String(place)
    }
  }
  return (
    <>
      <h2>{words.legend}</h2>
      <p>{words.explain}</p>
      {/* Marking with the mouse is a second way: the fields below do the same from the keyboard. */}
      <ol ref={list} className={styles.sentences} dir="auto" onPointerUp={fill}>
        {sentences.map((sentence, place) => <li key={place}>{sentence}</li>)}
      </ol>
      <TextField name="first" label={words.first} inputMode="numeric" width="short" />
      <TextField name="last" label={words.last} inputMode="numeric" width="short" />
    </>
  )
}
