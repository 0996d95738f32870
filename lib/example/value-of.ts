import 'server-only'
import type { Refusal, Result } from '@/lib/domain/result'

/** The example is made of valid records: a refusal is a defect of the example. */
export function valueOf<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(`The example organization holds a record that was refused: ${result.refusal.key} ${JSON.stringify(result.refusal.fields ?? {})}`)
  return result.value
}
