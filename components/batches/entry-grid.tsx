'use client'
import { memo, useCallback, useEffect, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { useTranslations } from 'next-intl'
import type { Option } from '@/components/ui/choice-fields'
import type { BatchColumn } from '@/lib/domain/batches/columns'
import { readPaste, valueForColumn } from '@/lib/domain/batches/paste'
import { draftRow } from '@/lib/domain/batches/row-check'
import { BatchBar } from './batch-bar'
import styles from './batches.module.css'
import { choicePart, fill, inputsOf, kindPart, openRow, rowOf, setCell, valuesOf, type GridRow } from './grid-cells'
import { GridCursor } from './grid-cursor'
import { commandOfKeys, type GridCommand } from './grid-keys'
import { PastePreview } from './paste-preview'
import { PersonOptions } from './person-options'
import { PersonSuggest } from './person-suggest'
import { RowStatus } from './row-status'
import { RowStore } from './row-store'
import { sendRow } from './send-row'

export type GridColumn = BatchColumn & { readonly label: string; readonly options: readonly Option[] }

export type EntryGridProps = {
  readonly chapter: string
  readonly kind: 'donations' | 'expenditures'
  readonly batch: string
  readonly expected: { readonly expectedCount: number; readonly expectedCents: number }
  readonly columns: readonly GridColumn[]
  /** What a new row brings along. */
  readonly defaults: Readonly<Record<string, string>>
  readonly rows: readonly GridRow[]
}

/** One grid on a page. */
const gridId = 'batch-grid'
const tableNow = (): HTMLTableElement | null => document.querySelector<HTMLTableElement>(`#${gridId}`)

/**
 * Types many gifts or payments with the keyboard alone (experience.md 4.5). What stands in a cell stands in the page: no key stroke draws another row.
 * Rows are kept one by one. The inputs belong to no form: what is recorded are the rows that were kept.
 */
export function EntryGrid({ chapter, kind, batch, expected, columns, defaults, rows: first }: EntryGridProps) {
  const words = useTranslations('batches')
  const last = useRef(Math.max(0, ...first.map(({ position }) => position)))
  const fresh = useCallback((position?: number): GridRow => {
    last.current = position === undefined ? last.current + 1 : Math.max(last.current, position)
    return { key: crypto.randomUUID(), position: position ?? last.current, values: defaults, savedAt: null, check: draftRow }
  }, [defaults])
  const [rows, setRows] = useState<readonly GridRow[]>(first)
  const [pasted, setPasted] = useState<{ readonly cells: readonly (readonly string[])[]; readonly column: number } | null>(null)
  const cursor = useMemo(() => new GridCursor(), [])
  const store = useMemo(() => new RowStore(
    (key) => { const row = rowOf(tableNow(), key); return row === null ? null : { position: Number(row.dataset['position']), values: valuesOf(row) } },
    (sent) => sendRow({ chapter, kind, batch, ...sent }),
  ), [chapter, kind, batch])
  const suggest = useMemo(() => new PersonSuggest(chapter, (name) => (['individual', 'organization'] as const).map((each) => ({ id: `new ${each}`, name, detail: words(`addNew.${each}`, { name }) }))), [chapter, words])

  useEffect(() => {
    for (const { key, savedAt, check } of first) store.set(key, { id: key, savedAt, check, saving: 'saved' })
  }, [first, store])
  useEffect(() => {
    for (const { key } of rows) if (store.stateOf(key) === null) store.set(key, { id: key, savedAt: null, check: draftRow, saving: 'saved' })
  }, [rows, store])
  useEffect(() => {
    const again = () => { void store.flush() }
    window.addEventListener('focus', again)
    window.addEventListener('pagehide', again)
    return () => { window.removeEventListener('focus', again); window.removeEventListener('pagehide', again) }
  }, [store])

  const focusCell = (row: HTMLTableRowElement | null | undefined, column: number) => {
    const input = row === null || row === undefined ? undefined : inputsOf(row)[column]
    input?.focus()
    if (input instanceof HTMLInputElement) input.select()
  }
  const added = (make: () => GridRow, below?: string) => {
    const row = make()
    setRows((all) => (below === undefined ? [...all, row] : all.flatMap((each) => (each.key === below ? [each, row] : [each]))))
    return row
  }
  const typed = (row: HTMLTableRowElement) => {
    const key = row.dataset['row'] ?? ''
    store.touch(key)
    if (row === [...(tableNow()?.tBodies[0]?.rows ?? [])].at(-1)) added(fresh)
  }
  const choose = (input: HTMLInputElement, taken: { readonly id: string; readonly name: string }) => {
    const [id = '', newKind = ''] = taken.id.split(' ')
    input.value = taken.name
    setCell(choicePart(input), id)
    setCell(kindPart(input), newKind)
    suggest.close()
    const row = input.closest('tr')
    if (row !== null) typed(row)
  }
  const duplicate = (row: HTMLTableRowElement) => {
    const next = row.nextElementSibling instanceof HTMLTableRowElement ? Number(row.nextElementSibling.dataset['position']) : null
    const position = Number(row.dataset['position'])
    const made = added(() => ({ ...fresh(next === null ? undefined : (position + next) / 2), values: valuesOf(row) }), row.dataset['row'])
    requestAnimationFrame(() => { store.touch(made.key); focusCell(rowOf(tableNow(), made.key), 0) })
  }
  const copyAbove = (row: HTMLTableRowElement, column: number) => {
    const above = row.previousElementSibling
    if (!(above instanceof HTMLTableRowElement)) return
    const [from, to] = [inputsOf(above)[column], inputsOf(row)[column]]
    if (from === undefined || to === undefined) return
    fill(from, to)
    typed(row)
  }
  const copyDown = (column: number) => {
    const all = [...(tableNow()?.tBodies[0]?.rows ?? [])]
    const from = all.map((row) => inputsOf(row)[column]).find((input) => input !== undefined && input.value !== '')
    if (from === undefined) return
    for (const row of all) {
      const to = inputsOf(row)[column]
      if (to === undefined || to === from || !openRow(row, defaults)) continue
      fill(from, to)
      store.touch(row.dataset['row'] ?? '')
    }
  }
  const act = (command: GridCommand, input: HTMLInputElement | HTMLSelectElement, row: HTMLTableRowElement, column: number) => {
    const sibling = { down: row.nextElementSibling, up: row.previousElementSibling }
    if (command === 'down' || command === 'up') { const to = sibling[command]; if (to instanceof HTMLTableRowElement) focusCell(to, column) }
    else if (command === 'left' || command === 'right') focusCell(row, column + (command === 'right' ? 1 : -1) * (getComputedStyle(row).direction === 'rtl' ? -1 : 1))
    else if (command === 'edit') { cursor.edit(true); if (input instanceof HTMLInputElement) input.setSelectionRange(input.value.length, input.value.length) }
    else if (command === 'restore') { for (const each of [input, choicePart(input), kindPart(input)]) if (each !== null) setCell(each, cursor.before[each.name] ?? ''); cursor.edit(false); typed(row) }
    else if (command === 'copy-above') copyAbove(row, column)
    else if (command === 'duplicate') duplicate(row)
    else if (command === 'clear') { for (const each of row.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-cell], [data-part]')) setCell(each, defaults[each.name] ?? ''); store.touch(row.dataset['row'] ?? ''); focusCell(row, 0) }
    else void store.flush()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const { target } = event
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
    const row = target.closest('tr')
    const column = Number(target.dataset['cell'] ?? '-1')
    if (row === null || column < 0) return
    const open = suggest.current().input === target
    if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp') && suggest.move(event.key === 'ArrowDown' ? 1 : -1)) { event.preventDefault(); return }
    const chosen = open ? suggest.chosen() : null
    if (chosen !== null && (event.key === 'Enter' || event.key === 'Tab') && target instanceof HTMLInputElement) choose(target, chosen)
    if (open && event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); suggest.close(); return }
    const command = commandOfKeys(event, cursor.editing)
    if (command === null) return
    event.preventDefault()
    event.stopPropagation()
    act(command, target, row, column)
  }
  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const cells = readPaste(event.clipboardData.getData('text/plain'))
    if (cells.length === 0 || (cells.length === 1 && (cells[0] ?? []).length === 1)) return
    event.preventDefault()
    if (cells.length > 1) setPasted({ cells, column: cursor.column })
    else fillFrom(cells)
  }
  const fillFrom = (cells: readonly (readonly string[])[]) => {
    setPasted(null)
    const { key, column } = cursor
    const count = tableNow()?.tBodies[0]?.rows.length ?? 0
    const start = rowOf(tableNow(), key)?.sectionRowIndex ?? 0
    const more = start + cells.length + 1 - count
    if (more > 0) setRows((all) => [...all, ...Array.from({ length: more }, () => fresh())])
    requestAnimationFrame(() => {
      for (const [down, texts] of cells.entries()) {
        const row = tableNow()?.tBodies[0]?.rows[start + down]
        if (row === undefined) continue
        for (const [right, text] of texts.entries()) {
          const [input, definition] = [inputsOf(row)[column + right], columns[column + right]]
          if (input === undefined || definition === undefined) continue
          setCell(input, valueForColumn(definition, text, (value) => definition.options.find((option) => option.value === value)?.label ?? value))
          if (definition.input === 'person') setCell(choicePart(input), '')
        }
        store.touch(row.dataset['row'] ?? '')
      }
    })
  }
  return (
    <>
      <BatchBar gridId={gridId} store={store} expected={expected} />
      <p className={styles.small}>{words('phone')}</p>
      <details className={styles.wide}><summary>{words('keys.title')}</summary><p>{words('keys.text')}</p></details>
      {pasted === null ? null : <PastePreview cells={pasted.cells} columns={columns.slice(pasted.column)} onTake={() => { fillFrom(pasted.cells) }} onLeave={() => { setPasted(null) }} />}
      <div className={`${styles.scroll ?? ''} ${styles.wide ?? ''}`} role="region" aria-label={words('grid')} tabIndex={-1}>
        <table
          id={gridId}
          role="grid"
          className={styles.grid}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onInput={({ target }) => {
            if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
            cursor.edit(true)
            const row = target.closest('tr')
            if (target instanceof HTMLInputElement && target.dataset['person'] !== undefined) { setCell(choicePart(target), ''); setCell(kindPart(target), ''); suggest.ask(target) }
            if (row !== null) typed(row)
          }}
          onFocus={({ target }) => {
            if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
            const stood = Object.fromEntries([target, choicePart(target), kindPart(target)].flatMap((each) => (each === null ? [] : [[each.name, each.value]])))
            cursor.enter(target.closest('tr')?.dataset['row'] ?? '', Number(target.dataset['cell'] ?? '0'), stood)
            if (target instanceof HTMLInputElement) target.select()
          }}
          onBlur={() => { suggest.close() }}
        >
          <caption className="visually-hidden">{words('grid')}</caption>
          <thead>
            <tr>
              <th scope="col">{words('row')}</th>
              {columns.map(({ field, label }, column) => (
                <th key={field} scope="col">{label} <button type="button" className="link-button" tabIndex={-1} onClick={() => { copyDown(column) }}>{words('copyDown')}<span className="visually-hidden"> {label}</span></button></th>
              ))}
              <th scope="col">{words('status')}</th>
            </tr>
          </thead>
          <tbody>{rows.map((row, index) => <Row key={row.key} row={row} number={index + 1} columns={columns} store={store} />)}</tbody>
        </table>
        <PersonOptions suggest={suggest} onChoose={choose} />
      </div>
      <SeenRows store={store} />
    </>
  )
}

type RowProps = { readonly row: GridRow; readonly number: number; readonly columns: readonly GridColumn[]; readonly store: RowStore }

const Row = memo(function Row({ row: { key, position, values }, number, columns, store }: RowProps) {
  const words = useTranslations('batches')
  return (
    <tr data-row={key} data-position={position}>
      <th scope="row">{number}</th>
      {columns.map(({ field, input, label, options }, column) => {
        const common = { name: field, 'data-cell': column, 'aria-label': words('cell', { column: label, row: number }), form: 'no-form', defaultValue: values[field] ?? '' }
        return (
          <td key={field}>
            {input === 'choice' ? (
              <select {...common}><option value="" />{options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}</select>
            ) : input === 'person' ? (
              <>
                <input {...common} type="text" className={styles.person} data-person="" dir="auto" autoComplete="off" role="combobox" aria-expanded={false} aria-autocomplete="list" aria-controls="batch-people" />
                <input type="hidden" form="no-form" data-part="id" name={`${field}Id`} defaultValue={values[`${field}Id`] ?? ''} />
                <input type="hidden" form="no-form" data-part="kind" name={`${field}NewKind`} defaultValue={values[`${field}NewKind`] ?? ''} />
              </>
            ) : (
              <input {...common} type="text" autoComplete="off" dir={input === 'text' ? 'auto' : 'ltr'} inputMode={input === 'amount' ? 'decimal' : undefined} />
            )}
          </td>
        )
      })}
      <td className={styles.status}><RowStatus store={store} rowKey={key} columns={columns} /></td>
    </tr>
  )
})

/** What the form of recording says that this page has seen; before it is sent, every row is kept. */
function SeenRows({ store }: { readonly store: RowStore }) {
  const words = useTranslations('batches')
  const input = useRef<HTMLInputElement>(null)
  const [unsaved, setUnsaved] = useState(false)
  useEffect(() => {
    const write = () => { if (input.current !== null) input.current.value = store.seen() }
    write()
    return store.subscribe(write)
  }, [store])
  useEffect(() => {
    const form = input.current?.form
    if (!form) return
    const keepFirst = (event: SubmitEvent) => {
      if (store.isKept()) return
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
  return <>{unsaved ? <p role="alert">{words('unsaved')}</p> : null}<input ref={input} type="hidden" name="seen" defaultValue={store.seen()} /></>
}
