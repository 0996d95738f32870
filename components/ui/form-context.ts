'use client'
import { createContext, use } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { useTranslations } from 'next-intl'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { problemLabels } from '@/lib/domain/problem-labels'
import type { FieldProblem, FormChoice } from '@/lib/domain/result'
import type { FormValues } from '@/lib/form-state'

/** The words of a value that stands for a choice (`in_kind`), by the name of its field; null for a value that says itself. */
export type WordOf = (field: string, value: string) => string | null

type Registration = Pick<UseFormRegisterReturn, 'name'> & Partial<UseFormRegisterReturn>

export type FormContextValue = {
  readonly values: FormValues
  readonly problems: Readonly<Record<string, FieldProblem>>
  /** Labels by field name: sentences about a field name it. */
  readonly labels: Readonly<Record<string, string>>
  readonly choices: Readonly<Record<string, readonly FormChoice[]>>
  /** The server has asked for the password once more: the action bar shows the field for it. */
  readonly asksProof: boolean
  readonly today: CalendarDate | null
  readonly chapter: string | null
  readonly register: (name: string) => Registration
}

/** Outside a Form (a filter, a sign-in page) a field is a plain native field. */
export const outsideForm: FormContextValue = {
  values: {},
  problems: {},
  labels: {},
  choices: {},
  asksProof: false,
  today: null,
  chapter: null,
  register: (name) => ({ name }),
}

export const FormContext = createContext<FormContextValue>(outsideForm)

export function useForm(): FormContextValue {
  return use(FormContext)
}

/** The id of a field's first control: the summary of problems links to it. */
export function fieldId(name: string): string {
  return `field-${name.replace('[]', '')}`
}

/** Words for a field's problem; the one place where a problem's key becomes a sentence. */
export function useProblemWords(): (problem: FieldProblem, label: string) => string {
  const words = useTranslations('problem')
  return (problem, label) => words(problem.key, { ...problemLabels(label), ...problem.values })
}

export type FieldState = {
  readonly id: string
  readonly typed: string
  readonly typedList: readonly string[]
  readonly problem: string | null
  readonly registration: Registration
}

/** What a field knows of its form: what was typed, its problem in words, and how it is registered. */
export function useField(
  { name, label }: { readonly name: string; readonly label: string },
  defaultValue: string | readonly string[] = '',
): FieldState {
  const form = useForm()
  const words = useProblemWords()
  const key = name.replace('[]', '')
  const value = form.values[key] ?? defaultValue
  const problem = form.problems[key]
  return {
    id: fieldId(name),
    typed: typeof value === 'string' ? value : '',
    typedList: typeof value === 'string' ? [] : value,
    problem: problem === undefined ? null : words(problem, label),
    registration: form.register(name),
  }
}
