/** What a verification finds, in words that a reader of the report can follow. Nothing here accuses anybody: it says what differs. */

export type Change = 'edited' | 'deleted' | 'inserted' | 'swapped' | 'truncated' | 'older-copy' | 'rewritten' | 'not-signed'

export type Finding = {
  readonly change: Change
  /** What was changed: an entry, a row that entries tell of, the content of a file, the stored tree, a checkpoint, or a sealed report. */
  readonly of: 'entry' | 'row' | 'file' | 'tree' | 'checkpoint' | 'report'
  /** The entry that it concerns, counted from 0; null where none can be named. */
  readonly index: number | null
  readonly table: string | null
  readonly id: string | null
  readonly columns: readonly string[]
  readonly sentence: string
}

type Named = Partial<Omit<Finding, 'change' | 'of' | 'sentence'>>

/** Makes a finding; what is not named is empty. */
export function finding(change: Change, of: Finding['of'], sentence: string, named: Named = {}): Finding {
  return { change, of, index: null, table: null, id: null, columns: [], sentence, ...named }
}
