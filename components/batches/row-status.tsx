'use client'
import { useSyncExternalStore } from 'react'
import { useTranslations } from 'next-intl'
import { useProblemWords } from '@/components/ui/form-context'
import { StatusTag } from '@/components/ui/status-tag'
import type { GridColumn } from './entry-grid'
import type { RowStore } from './row-store'

/** What is said beside a row: Draft, Ready, Problem or Warning, and why; and whether the row is kept. */
export function RowStatus({ store, rowKey, columns }: { readonly store: RowStore; readonly rowKey: string; readonly columns: readonly GridColumn[] }) {
  const words = useTranslations('batches')
  const problemWords = useProblemWords()
  const state = useSyncExternalStore(store.subscribe, () => store.stateOf(rowKey), () => null)
  if (state === null) return null
  const { check, saving, savedAt } = state
  const label = columns.find(({ field }) => field === check.field)?.label ?? words('otherField')
  const kept = saving === 'unsaved' || saving === 'signed-out' || saving === 'split'
  if (savedAt === null && check.status === 'draft' && !kept) return null
  return (
    <>
      <StatusTag status={{ draft: 'draft', ready: 'ready', problem: 'problem', warning: 'warning' }[check.status]} />{' '}
      <span className="small">{check.problem === null ? check.sentence : problemWords(check.problem, label)}</span>
      {kept ? <span className="small" role="alert"> {words(`saving.${saving}`)}</span> : null}
    </>
  )
}
