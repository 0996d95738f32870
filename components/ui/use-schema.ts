'use client'
import { useState } from 'react'
import { useForm, type FieldErrors, type FieldValues, type Resolver } from 'react-hook-form'
import type { ZodType } from 'zod'
import { readProblemText } from '@/lib/domain/problem-text'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { FieldProblem } from '@/lib/domain/result'

/** What a schema file exports: `xxxSchema(context)`. */
export type SchemaFactory = (context: { readonly today: CalendarDate }) => ZodType<unknown, FieldValues>
export type LoadSchema = () => Promise<SchemaFactory>

/** The schema and its resolver come over the network at the first submit, not with the page. */
function lateResolver(load: LoadSchema | undefined, today: CalendarDate, typed: () => FieldValues): Resolver {
  return async (_values, context, options) => {
    if (load === undefined) return { values: typed(), errors: {} }
    const [{ zodResolver }, schema] = await Promise.all([import('@hookform/resolvers/zod'), load()])
    const answer = await zodResolver(schema({ today }), undefined, { raw: true })(typed(), context, options)
    return Object.keys(answer.errors).length === 0 ? { values: typed(), errors: {} } : { values: {}, errors: answer.errors }
  }
}

function messageOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null
  if ('message' in error && typeof error.message === 'string' && error.message !== '') return error.message
  return (
    Object.values(error)
      .map((inner) => messageOf(inner))
      .find((message) => message !== null) ?? null
  )
}

/** The problems that the browser found, in the same shape in which the server tells its own. */
export function problemsOfErrors(errors: FieldErrors): Readonly<Record<string, FieldProblem>> {
  const found = Object.entries(errors).map(([name, error]) => [name === 'root' ? '' : name, messageOf(error)] as const)
  return Object.fromEntries(found.flatMap(([name, message]) => (message === null ? [] : [[name, readProblemText(message)] as const])))
}

/** react-hook-form over native fields: validation at submit, values read from the form itself, so that both sides see the same. */
export function useSchema(load: LoadSchema | undefined, today: CalendarDate, typed: () => FieldValues) {
  const [resolver] = useState(() => lateResolver(load, today, typed))
  return useForm({ resolver, mode: 'onSubmit', reValidateMode: 'onSubmit', shouldFocusError: false })
}
