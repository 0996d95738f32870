import 'server-only'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { colleagueIn, operatorIn, systemActors, systemFor } from '@/lib/auth/operator'
import { now } from '@/lib/data/installation/clock'
import { logJobError } from '@/lib/data/installation/health-log'
import { importStatement } from '@/lib/data/statements/import'
import { lookAtFile } from '@/lib/data/statements/look'
import type { FilePlace } from '@/lib/data/statements/open'
import { endWork, noteProgress, type WorkOutcome } from '@/lib/data/statements/work/note'
import { takeWork, unattendedWork, type TakenWork } from '@/lib/data/statements/work/take'
import type { Actor } from '@/lib/domain/permission'
import { refuse, type Refusal } from '@/lib/domain/result'
import { childEnvironment } from '@/lib/env'

const second = 1000
const everySeconds = 30
const beatSeconds = 5
/**
 * A small heap: a long file needs much for a short time, and leaves it. With less room for young objects a third of the time goes into collecting them;
 * `--optimize-for-size` takes 60 MB less, for two thirds more processor time.
 */
export const longImportFlags = ['--max-semi-space-size=8', '--max-old-space-size=288', '--conditions=react-server', '--import', 'tsx'] as const

export type LongImport = FilePlace & { readonly organizationId: string }

/** Has a process of its own do what is to be done with a long file. Nobody waits for it: whatever ends it, the watch starts it again, and it begins anew. */
export function startLongImport({ organizationId, chapterId, id }: LongImport): void {
  const script = path.join(/* turbopackIgnore: true */ process.cwd(), 'scripts', 'long-import.ts')
  const child = spawn(process.execPath, [...longImportFlags, script, organizationId, chapterId, id], { env: childEnvironment({ NODE_OPTIONS: '' }), stdio: ['ignore', 'ignore', 'inherit'], detached: true })
  child.on('error', (error) => { logJobError(error, 'long-imports') })
  child.unref()
}

/** What the process does: it takes the work, tells how far it is, and says what came of it. */
export async function doLongImport({ organizationId, ...place }: LongImport): Promise<void> {
  const system = await systemFor(organizationId, now())
  if (system === null) return
  const taken = await takeWork(system, place)
  if (!taken.ok || taken.value === null) return
  const telling = new Telling(system, place)
  const outcome = await outcomeOf(system, place, { work: taken.value, telling }).catch((error: unknown): WorkOutcome => {
    logJobError(error, 'long-imports')
    return { kind: 'refused', refusal: failed }
  })
  await telling.end()
  await endWork(system, place, outcome)
}

const failed: Refusal = { reason: 'unavailable', key: 'importFailed' }

async function outcomeOf(system: Actor, place: FilePlace, { work, telling }: { readonly work: TakenWork; readonly telling: Telling }): Promise<WorkOutcome> {
  if (work.kind === 'given-up') return { kind: 'refused', refusal: failed }
  if (work.kind === 'look') {
    telling.tell('reading', 0)
    const look = await lookAtFile(system, place)
    return look.ok ? { kind: 'look', look: look.value } : { kind: 'refused', refusal: look.refusal }
  }
  const actor = work.userId === null ? await operatorIn(system.organizationId, now()) : await colleagueIn(system.organizationId, work.userId, now())
  const { hash, values } = work
  const imported = actor === null
    ? refuse({ reason: 'not-allowed', key: 'notAllowed' })
    : await importStatement(actor, { ...place, hash, textOf: (field) => values[field] ?? '', onProgress: (step, share) => { telling.tell(step, share) } })
  return imported.ok ? { kind: 'imported' } : { kind: 'refused', refusal: imported.refusal }
}

/** Tells the database how far the work is, at most once a second, without keeping it waiting. */
class Telling {
  private underWay: Promise<unknown> | null = null
  private toldAt = 0
  private step = ''
  private share = 0
  private readonly beat = setInterval(() => { this.send() }, beatSeconds * second)

  constructor(private readonly system: Actor, private readonly place: FilePlace) {}

  tell(step: string, share: number): void {
    const isNew = step !== this.step
    this.step = step
    this.share = share
    if (isNew || Date.now() - this.toldAt > second) this.send()
  }

  private send(): void {
    if (this.underWay !== null) return
    this.toldAt = Date.now()
    this.underWay = noteProgress(this.system, this.place, { step: this.step, share: this.share, at: now() }).catch(() => undefined).finally(() => { this.underWay = null })
  }

  async end(): Promise<void> {
    clearInterval(this.beat)
    await this.underWay
  }
}

/** Starts what nobody does: what was asked for just when the server went down, or whose process was killed. */
async function startUnattended(): Promise<void> {
  for (const { actor } of await systemActors()) {
    const waiting = await unattendedWork(actor)
    if (waiting.ok) for (const place of waiting.value) startLongImport({ organizationId: actor.organizationId, ...place })
  }
}

/** While a server runs it looks twice a minute; a file is taken by one process only. */
export function watchLongImports(): void {
  const round = () => void startUnattended().catch((error: unknown) => { logJobError(error, 'long-imports') })
  setInterval(round, everySeconds * second).unref()
}
