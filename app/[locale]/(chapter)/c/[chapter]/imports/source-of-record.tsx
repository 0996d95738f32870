import { SourceRow } from '@/components/records/source-row'
import { sourceRowOf, type SourcedKind, type SourcedRecord } from '@/lib/data/records/source-row'
import type { Actor } from '@/lib/domain/permission'
import type { RecordOrigin } from '@/lib/domain/record'

type SourceOfRecordProps = { readonly actor: Actor; readonly kind: SourcedKind; readonly record: Omit<SourcedRecord, 'kind'> & Pick<RecordOrigin, 'enteredOn'> }

/** The part of a record's page that shows the row of the file, or the line of the bank, from which it was made; nothing of what was typed. */
export async function SourceOfRecord({ actor, kind, record }: SourceOfRecordProps) {
  const source = await sourceRowOf(actor, { ...record, kind })
  return source.ok && source.value !== null ? <SourceRow source={source.value} enteredOn={record.enteredOn} /> : null
}
