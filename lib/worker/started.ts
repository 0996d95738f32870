import 'server-only'
import type { Actor } from '@/lib/domain/permission'
import type { Refusal, Result } from '@/lib/domain/result'
import { startLongImport } from './long-imports'

type Outcome = { readonly id: string; readonly isLong: boolean }

/** Starts the process of a long file once its work is written down. */
export async function started<Value extends Outcome>(actor: Actor, chapterId: string, outcome: Promise<Result<Value, Refusal>>): Promise<Result<Value, Refusal>> {
  const asked = await outcome
  if (asked.ok && asked.value.isLong) startLongImport({ organizationId: actor.organizationId, chapterId, id: asked.value.id })
  return asked
}
