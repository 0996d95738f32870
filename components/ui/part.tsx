'use client'
import type { ReactNode } from 'react'
import { useForm } from './form-context'

type PartProps = {
  readonly summary: string
  /** The fields inside: the part opens by itself where one of them is filled in or has a problem. */
  readonly names: readonly string[]
  readonly open?: boolean
  readonly children: ReactNode
}

/** A part of a form that most people can leave closed. Nothing that was typed, and no problem, ever hides in a closed one. */
export function Part({ summary, names, open = false, children }: PartProps) {
  const { values, problems, choices } = useForm()
  const speaks = names.some((name) => (values[name] ?? '').length > 0 || name in problems || name in choices)
  return (
    <details open={open || speaks}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
