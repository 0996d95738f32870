'use client'
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { valuesOfForm } from '@/lib/form-state'

const draftAddress = '/api/drafts'
const pauseMilliseconds = 1000

type Draft = { readonly form: string; readonly chapter: string | null; readonly formKey: string; readonly enabled: boolean }

function draftOf(element: HTMLFormElement, { form, chapter, formKey }: Draft): string {
  return JSON.stringify({ form, chapter, formKey, values: valuesOfForm(new FormData(element)) })
}

function savedAtOf(answer: unknown): string | null {
  return typeof answer === 'object' && answer !== null && 'savedAt' in answer && typeof answer.savedAt === 'string' ? answer.savedAt : null
}

/** Keeps what was typed on the server: one second after typing stops, and when the page is left. A failure is silent: the text is still in the form. */
export function useDraft(formRef: RefObject<HTMLFormElement | null>, draft: Draft, firstSavedAt: string | null) {
  const [savedAt, setSavedAt] = useState(firstSavedAt)
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null)
  const { form, chapter, formKey, enabled } = draft

  const stopWaiting = useCallback(() => {
    const typedSince = waiting.current !== null
    if (waiting.current !== null) clearTimeout(waiting.current)
    waiting.current = null
    return typedSince
  }, [])

  const save = useCallback(async () => {
    if (formRef.current === null || !stopWaiting()) return
    const body = draftOf(formRef.current, { form, chapter, formKey, enabled })
    const answer = await fetch(draftAddress, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: true,
    }).catch(() => null)
    if (answer?.ok === true) setSavedAt(savedAtOf(await answer.json()))
  }, [formRef, form, chapter, formKey, enabled, stopWaiting])

  const typed = useCallback(() => {
    if (!enabled) return
    stopWaiting()
    waiting.current = setTimeout(() => void save(), pauseMilliseconds)
  }, [enabled, save, stopWaiting])

  useEffect(() => {
    const leave = () => void save()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [save])

  return { savedAt, typed, stopWaiting }
}
