import type { StatementView } from '@/lib/data/reconciliations/view'
import type { FormAction } from '@/components/ui/form'

/** Where a statement is looked at, and the action behind its buttons. */
export type StatementPlace = {
  /** `/c/chicago` */
  readonly root: string
  readonly chapter: string
  readonly act: FormAction
  readonly view: StatementView
}

/** What every button of a statement carries. */
export function hiddenOf({ chapter, view: { statement } }: StatementPlace): Readonly<Record<string, string>> {
  return { chapter, recordId: statement.id, revision: String(statement.revision) }
}

/** Where the pages of the records are. */
export const recordFolders = { donation: 'donations', expenditure: 'expenditures', transfer: 'transfers' } as const
