'use client'
import { useSyncExternalStore } from 'react'
import { useTranslations } from 'next-intl'
import type { RowStore } from './row-store'

/** Many names of a pasted list are new: they are added with one button, once somebody has looked at them. */
export function UnknownPeople({ store, onAdd }: { readonly store: RowStore; readonly onAdd: () => void }) {
  const words = useTranslations('batches')
  const count = useSyncExternalStore(store.subscribe, store.countUnknown, () => 0)
  if (count < 2) return null
  return <p><button type="button" className="button" onClick={onAdd}>{words('who.addAll', { count })}</button></p>
}
