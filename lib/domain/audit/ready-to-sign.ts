/** What keeps an auditor from signing: a conclusion stands on results, so every drawn record needs one (money.md 8.2). Open findings are told, and stop nothing. */
import type { AuditSample } from './sample'

/** Gives how many drawn records of the samples that stand have no result yet, each record once. */
export function recordsWithoutResult(samples: readonly Pick<AuditSample, 'state' | 'draw'>[], tested: ReadonlySet<string>): number {
  const drawn = samples.filter(({ state }) => state === 'drawn').flatMap(({ draw }) => draw.items.map(({ id }) => id))
  return new Set(drawn.filter((id) => !tested.has(id))).size
}
