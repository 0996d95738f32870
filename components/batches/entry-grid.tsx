'use client'
import { useCallback, useEffect, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslations } from 'next-intl'
import type { Option } from '@/components/ui/choice-fields'
import { personField, type BatchColumn } from '@/lib/domain/batches/columns'
import { readPaste, valueForColumn } from '@/lib/domain/batches/paste'
import { draftRow } from '@/lib/domain/batches/row-check'
import { BatchBar } from './batch-bar'
import styles from './batches.module.css'
import { choicePart, fill, inputsOf, kindPart, openRow, rowOf, setCell, valuesOf, type GridRow } from './grid-cells'
import { GridCursor } from './grid-cursor'
import { commandOfKeys, type GridCommand } from './grid-keys'
import { Row } from './grid-row'
import { PastePreview } from './paste-preview'
import { PersonOptions } from './person-options'
import { PersonSuggest } from './person-suggest'
import { isUnknown, RowStore } from './row-store'
import { SeenRows } from './seen-rows'
import { sendRow } from './send-row'
import { UnknownPeople } from './unknown-people'

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
    const leave = () => { store.hurry() }
    window.addEventListener('focus', again)
    window.addEventListener('pagehide', leave)
    return () => { window.removeEventListener('focus', again); window.removeEventListener('pagehide', leave) }
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
  const touch = (row: HTMLTableRowElement) => {
    row.removeAttribute('data-empty')
    store.touch(row.dataset['row'] ?? '')
  }
  const typed = (row: HTMLTableRowElement) => {
    touch(row)
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
  /** Into every row below that holds something. */
  const copyDown = (column: number, source?: HTMLTableRowElement) => {
    const all = [...(tableNow()?.tBodies[0]?.rows ?? [])]
    const from = source ?? all.find((row) => (inputsOf(row)[column]?.value ?? '') !== '')
    const cell = from === undefined ? undefined : inputsOf(from)[column]
    if (from === undefined || cell === undefined) return
    for (const row of all.slice(from.sectionRowIndex + 1)) {
      const to = inputsOf(row)[column]
      if (to === undefined || !openRow(row, defaults)) continue
      fill(cell, to)
      touch(row)
    }
  }
  const onClick = ({ target }: MouseEvent<HTMLTableElement>) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-choose]') : null
    const row = button?.closest('tr') ?? null
    const input = row?.querySelector<HTMLInputElement>('[data-person]') ?? null
    if (button === null || row === null || input === null) return
    choose(input, { id: button.dataset['choose'] ?? '', name: button.dataset['name'] ?? input.value })
    focusCell(row, Number(input.dataset['cell'] ?? '0'))
  }
  const addUnknown = () => {
    for (const row of tableNow()?.tBodies[0]?.rows ?? []) {
      const [state, input] = [store.stateOf(row.dataset['row'] ?? ''), row.querySelector<HTMLInputElement>('[data-person]')]
      if (state !== null && isUnknown(state) && input !== null) choose(input, { id: 'new individual', name: input.value })
    }
  }
  const act = (command: GridCommand, input: HTMLInputElement | HTMLSelectElement, row: HTMLTableRowElement, column: number) => {
    const sibling = { down: row.nextElementSibling, up: row.previousElementSibling }
    if (command === 'down' || command === 'up') { const to = sibling[command]; if (to instanceof HTMLTableRowElement) focusCell(to, column) }
    else if (command === 'left' || command === 'right') focusCell(row, column + (command === 'right' ? 1 : -1) * (getComputedStyle(row).direction === 'rtl' ? -1 : 1))
    else if (command === 'edit') { cursor.edit(true); if (input instanceof HTMLInputElement) input.setSelectionRange(input.value.length, input.value.length) }
    else if (command === 'restore') { for (const each of [input, choicePart(input), kindPart(input)]) if (each !== null) setCell(each, cursor.before[each.name] ?? ''); cursor.edit(false); typed(row) }
    else if (command === 'copy-above') copyAbove(row, column)
    else if (command === 'copy-down') copyDown(column, row)
    else if (command === 'duplicate') duplicate(row)
    else if (command === 'clear') { for (const each of row.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-cell], [data-part]')) setCell(each, defaults[each.name] ?? ''); touch(row); focusCell(row, 0) }
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
  const back = () => { focusCell(rowOf(tableNow(), cursor.key), cursor.column) }
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
        touch(row)
      }
      back()
    })
  }
  return (
    <>
      <BatchBar gridId={gridId} store={store} expected={expected} opened={first.filter(({ values }) => (values[personField[kind]] ?? '') !== '').map(({ values }) => values['amount'] ?? '')} />
      <details className={styles.wide}><summary>{words('keys.title')}</summary><p>{words('keys.text')}</p></details>
      {pasted === null ? null : <PastePreview cells={pasted.cells} columns={columns.slice(pasted.column)} onTake={() => { fillFrom(pasted.cells) }} onLeave={() => { setPasted(null); back() }} />}
      <UnknownPeople store={store} onAdd={addUnknown} />
      <div className={styles.scroll} role="region" aria-label={words('grid')} tabIndex={-1}>
        <table
          id={gridId}
          role="grid"
          className={styles.grid}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onClick={onClick}
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
            const key = target.closest('tr')?.dataset['row'] ?? ''
            if (key !== cursor.key) store.leave(cursor.key)
            cursor.enter(key, Number(target.dataset['cell'] ?? '0'), stood)
            if (target instanceof HTMLInputElement) target.select()
          }}
          onBlur={() => { suggest.close() }}
        >
          <caption className="visually-hidden">{words('grid')}</caption>
          <thead>
            <tr role="row">
              <th role="columnheader" scope="col">{words('row')}</th>
              {columns.map(({ field, label, input }, column) => (
                <th key={field} role="columnheader" scope="col" data-kind={input}>{label} <button type="button" className="link-button" tabIndex={-1} onClick={() => { copyDown(column) }}>{words('copyDown')}<span className="visually-hidden"> {label}</span></button></th>
              ))}
              <th role="columnheader" scope="col" className={styles.status}>{words('status')}</th>
            </tr>
          </thead>
          <tbody>{rows.map((row, index) => <Row key={row.key} row={row} number={index + 1} kind={kind} columns={columns} defaults={defaults} store={store} />)}</tbody>
        </table>
        <PersonOptions suggest={suggest} onChoose={choose} />
      </div>
      <SeenRows store={store} />
    </>
  )
}
