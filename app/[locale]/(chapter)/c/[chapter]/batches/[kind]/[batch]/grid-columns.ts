import { getTranslations } from 'next-intl/server'
import type { GridColumn } from '@/components/batches/entry-grid'
import type { OpenBatch } from '@/lib/data/batches/rows'
import { batchColumns, dayField } from '@/lib/domain/batches/columns'

/** The columns of a batch in the reader's words, and what a new row brings along. */
export async function gridColumns({ kind, depositedOn, method, purpose }: OpenBatch): Promise<{ readonly columns: readonly GridColumn[]; readonly defaults: Readonly<Record<string, string>> }> {
  const [words, own, common] = [await getTranslations('batches'), await getTranslations(kind), await getTranslations('records')]
  const wordOf = (field: string, value: string): string => {
    if (field === 'method') return common(`methods.${value}`)
    if (field === 'purpose') return common(`purposes.${value}`)
    if (field === 'receipt') return words(`receipts.${value}`)
    return own(`${field === 'category' ? 'categories' : 'receiptStates'}.${value}`)
  }
  const columns = batchColumns[kind].map((column): GridColumn => ({
    ...column, label: column.field === 'receipt' ? words('fields.receipt') : own(`fields.${column.field}`),
    options: (column.values ?? []).map((value) => ({ value, label: wordOf(column.field, value) })),
  }))
  const defaults = { [dayField[kind]]: depositedOn, method, purpose, ...(kind === 'donations' ? { receipt: 'none' } : { receiptState: 'missing' }) }
  return { columns, defaults }
}
