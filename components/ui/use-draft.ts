'use client'
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { valuesOfForm } from '@/lib/form-state'

const draftAddress = '/api/drafts'
const pauseMilliseconds = 1000

type Draft = { readonly form: string; readonly chapter: string | null; readonly formKey: string; readonly enabled: boolean }

function draftOf(element: HTMLFormElement, { form, chapter, formKey }: Draft): string {
  return JSON.stringify({ form, chapter, formKey, values: valuesOfForm(new FormData(element)) })
}

/** From now on the address of the page is that of the draft: reloading, and coming back to it, opens what was typed. */
function nameInAddress(formKey: string): void {
  const address = new URL(window.location.href)
  for (const once of ['from', 'saved']) address.searchParams.delete(once)
  address.searchParams.set('draft', formKey)
  window.history.replaceState(window.history.state, '', address)
}

/** The page was taken from the browser's memory, as it was before the draft: only the server knows what was typed since. */
function isOlderThanItsDraft(formKey: string, savedAt: string | null): boolean {
  return savedAt === null && new URLSearchParams(window.location.search).get('draft') === formKey
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
    const element = formRef.current
    if (element === null || !stopWaiting()) return
    const body = draftOf(element, { form, chapter, formKey, enabled })
    const answer = await fetch(draftAddress, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: true,
    }).catch(() => null)
    if (answer?.ok !== true) return
    setSavedAt(savedAtOf(await answer.json()))
    if (element.isConnected) nameInAddress(formKey)
  }, [formRef, form, chapter, formKey, enabled, stopWaiting])

  const typed = useCallback(() => {
    if (!enabled) return
    stopWaiting()
    waiting.current = setTimeout(() => void save(), pauseMilliseconds)
  }, [enabled, save, stopWaiting])

  useEffect(() => {
    if (enabled && isOlderThanItsDraft(formKey, firstSavedAt)) window.location.reload()
  }, [enabled, formKey, firstSavedAt])

  // Before the form is taken away: a later cleanup would find no fields any more.
  useLayoutEffect(() => {
    const leave = () => void save()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [save])

  return { savedAt, typed, stopWaiting }
}
