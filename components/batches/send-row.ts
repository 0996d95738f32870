import { rowStatuses, type RowCheck } from '@/lib/domain/batches/row-check'
import type { Answer, Sent } from './row-store'

type SentRow = Sent & { readonly chapter: string; readonly kind: string; readonly batch: string }

function isCheck(value: unknown): value is RowCheck {
  return typeof value === 'object' && value !== null && 'status' in value && rowStatuses.some((status) => status === value.status) && 'sentence' in value && typeof value.sentence === 'string'
}

/** Sends one row to be kept; `signed-out` where the session has ended, null where it could not be kept. */
export async function sendRow(row: SentRow): Promise<Answer> {
  const answer = await fetch('/api/batch-rows', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(row), keepalive: true }).catch(() => null)
  if (answer?.status === 401) return 'signed-out'
  const body: unknown = answer?.ok === true ? await answer.json().catch(() => null) : null
  if (typeof body !== 'object' || body === null || !('id' in body) || !('savedAt' in body) || !('check' in body) || typeof body.id !== 'string' || !isCheck(body.check)) return null
  return { id: body.id, savedAt: typeof body.savedAt === 'string' ? body.savedAt : null, check: body.check }
}
