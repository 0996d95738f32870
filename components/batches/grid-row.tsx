'use client'
import { memo, useMemo } from 'react'
import { useTranslations } from 'next-intl'
import { personField } from '@/lib/domain/batches/columns'
import { postedFields } from '@/lib/domain/batches/posted-rows'
import styles from './batches.module.css'
import type { GridColumn } from './entry-grid'
import { rowsForm, type GridRow } from './grid-cells'
import { RowStatus } from './row-status'
import type { RowState, RowStore } from './row-store'

type RowProps = {
  readonly row: GridRow
  readonly number: number
  readonly kind: keyof typeof personField
  readonly columns: readonly GridColumn[]
  readonly defaults: Readonly<Record<string, string>>
  readonly store: RowStore
}

/** One row of the grid. Its cells belong to the form that posts all rows where there are no scripts; a phone shows it as a card. */
export const Row = memo(function Row({ row, number, kind, columns, defaults, store }: RowProps) {
  const words = useTranslations('batches')
  const { key, position, values, savedAt, check } = row
  const opened = useMemo((): RowState => ({ id: key, savedAt, check, saving: 'saved' }), [key, savedAt, check])
  const isEmpty = savedAt === null && check.status === 'draft' && columns.every(({ field }) => (values[field] ?? '') === (defaults[field] ?? ''))
  const posted = { [postedFields.id]: key, [postedFields.position]: String(position), [postedFields.basedOn]: savedAt ?? '' }
  return (
    <tr role="row" data-row={key} data-position={position} data-empty={isEmpty ? '' : undefined}>
      <th role="rowheader" scope="row">
        <span className={styles.phone}>{words('row')} </span>{number}
        {Object.entries(posted).map(([name, value]) => <input key={name} type="hidden" form={rowsForm} name={name} defaultValue={value} />)}
      </th>
      {columns.map(({ field, input, label, options }, column) => {
        const common = { name: field, 'data-cell': column, 'aria-label': words('cell', { column: label, row: number }), form: rowsForm, defaultValue: values[field] ?? '' }
        return (
          <td key={field} role="gridcell" data-kind={input}>
            <span className={styles.phone} aria-hidden="true">{label}</span>
            {input === 'choice' ? (
              <select {...common}><option value="" />{options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}</select>
            ) : input === 'person' ? (
              <>
                <input {...common} type="text" className={styles.person} data-person="" dir="auto" autoComplete="off" role="combobox" aria-expanded={false} aria-autocomplete="list" aria-controls="batch-people" />
                <input type="hidden" form={rowsForm} data-part="id" name={`${field}Id`} defaultValue={values[`${field}Id`] ?? ''} />
                <input type="hidden" form={rowsForm} data-part="kind" name={`${field}NewKind`} defaultValue={values[`${field}NewKind`] ?? ''} />
                <noscript><PersonChoice row={row} number={number} field={personField[kind]} /></noscript>
              </>
            ) : (
              <input {...common} type="text" autoComplete="off" dir={input === 'text' ? 'auto' : 'ltr'} inputMode={input === 'amount' ? 'decimal' : undefined} />
            )}
          </td>
        )
      })}
      <td role="gridcell" className={styles.status}><RowStatus store={store} opened={opened} columns={columns} /></td>
    </tr>
  )
})

/** Without scripts nobody is suggested while a name is typed: who is meant, or that it is somebody new, is chosen in a list. */
function PersonChoice({ row: { values, check }, number, field }: { readonly row: GridRow; readonly number: number; readonly field: string }) {
  const words = useTranslations('batches')
  const [name = '', id = '', newKind = ''] = [values[field], values[`${field}Id`], values[`${field}NewKind`]]
  const now = id === 'new' ? `new ${newKind === '' ? 'individual' : newKind}` : ''
  return (
    <select name={postedFields.choice} form={rowsForm} aria-label={words('who.label', { row: number })} defaultValue={now}>
      <option value="">{id === '' || id === 'new' ? words('who.known') : words('who.chosen', { name })}</option>
      {check.choices.map((choice) => <option key={choice.id} value={choice.id}>{[choice.label, choice.hint ?? ''].filter((part) => part !== '').join(', ')}</option>)}
      <option value="new individual">{words('who.individual')}</option>
      <option value="new organization">{words('who.organization')}</option>
    </select>
  )
}
