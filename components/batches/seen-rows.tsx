'use client'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'next-intl'
import type { RowStore } from './row-store'

/** What the form of recording says that this page has seen; before it is sent, every row is kept. */
export function SeenRows({ store }: { readonly store: RowStore }) {
  const words = useTranslations('batches')
  const input = useRef<HTMLInputElement>(null)
  const [unsaved, setUnsaved] = useState(false)
  useEffect(() => {
    const form = input.current?.form
    if (!form) return
    const keepFirst = (event: SubmitEvent) => {
      if (store.isKept()) {
        if (input.current !== null) input.current.value = store.seen()
        return
      }
      event.preventDefault()
      event.stopPropagation()
      void store.flush().then((saved) => {
        setUnsaved(!saved)
        if (saved) form.requestSubmit()
      })
    }
    form.addEventListener('submit', keepFirst, true)
    return () => { form.removeEventListener('submit', keepFirst, true) }
  }, [store])
  return <>{unsaved ? <p role="alert">{words('unsaved')}</p> : null}<input ref={input} type="hidden" name="seen" defaultValue="" /></>
}
