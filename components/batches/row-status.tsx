'use client'
import { useMemo, useSyncExternalStore } from 'react'
import { useTranslations } from 'next-intl'
import { useProblemWords } from '@/components/ui/form-context'
import { StatusTag } from '@/components/ui/status-tag'
import styles from './batches.module.css'
import type { GridColumn } from './entry-grid'
import type { RowState, RowStore } from './row-store'

type RowStatusProps = { readonly store: RowStore; /** The row as the page opened it. */ readonly opened: RowState; readonly columns: readonly GridColumn[] }

/** What is said beside a row: Draft, Ready, Problem or Warning, and why; whether the row is kept; and who may be meant where nobody can tell. */
export function RowStatus({ store, opened, columns }: RowStatusProps) {
  const words = useTranslations('batches')
  const problemWords = useProblemWords()
  const { check, saving, savedAt } = useSyncExternalStore(useMemo(() => store.subscribeTo(opened.id), [store, opened.id]), () => store.stateOf(opened.id) ?? opened, () => opened)
  const label = columns.find(({ field }) => field === check.field)?.label ?? words('otherField')
  const kept = saving === 'unsaved' || saving === 'signed-out' || saving === 'split'
  if (savedAt === null && check.status === 'draft' && !kept) return null
  return (
    <>
      <StatusTag status={{ draft: 'draft', ready: 'ready', problem: 'problem', warning: 'warning' }[check.status]} />{' '}
      <span className="small">{check.problem === null ? check.sentence : problemWords(check.problem, label)}</span>
      {kept ? <span className="small" role="alert"> {words(`saving.${saving}`)}</span> : null}
      {isAboutPerson(check.problem?.key) ? <Choices choices={check.choices} /> : null}
    </>
  )
}

function isAboutPerson(key: string | undefined): boolean {
  return key === 'personUnknown' || key === 'personWhich'
}

/** Who may be meant, one button each: the grid takes it into the row. */
function Choices({ choices }: { readonly choices: RowState['check']['choices'] }) {
  const words = useTranslations('batches')
  return (
    <ul className={styles.choices}>
      {choices.map(({ id, label, hint = '' }) => (
        <li key={id}><button type="button" className="link-button" data-choose={id} data-name={label}><bdi dir="auto">{label}</bdi>{hint === '' ? null : <span className="small"> {hint}</span>}</button></li>
      ))}
      {(['individual', 'organization'] as const).map((each) => (
        <li key={each}><button type="button" className="link-button" data-choose={`new ${each}`}>{words(`who.${each}`)}</button></li>
      ))}
    </ul>
  )
}
