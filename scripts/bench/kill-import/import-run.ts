import { spawn } from 'node:child_process'
import { addresses } from '@/lib/data/database/addresses'
import { childEnvironment } from '@/lib/env'
import { Progress, type Extent, type Phase } from './phases'
import { openWire } from './wire'

/** When to kill: so far into a phase (milliseconds of `reading`, pieces of the others). */
export type Moment = { readonly phase: Phase; readonly at: number }

export type Ended = {
  /** The phase in which it was killed; null where it ended by itself. */
  readonly killedIn: Phase | null
  readonly extent: Extent
  /** What it said on its standard output: its answer. */
  readonly said: string
}

export type ImportOrder = { readonly file: string; readonly chapter: string }

/** Runs `npm run import` as a person does, and kills it (SIGKILL) at that moment; with null it is left alone. */
export async function runImport({ file, chapter }: ImportOrder, moment: Moment | null): Promise<Ended> {
  const { owner, app } = addresses()
  const progress = new Progress()
  const blow: { phase: Phase | null } = { phase: null }
  const kill = (phase: Phase): void => {
    if (blow.phase !== null || child.exitCode !== null) return
    blow.phase = phase
    child.kill('SIGKILL')
  }
  const wire = await openWire(Number(new URL(app).port), {
    onSent: (piece) => {
      const before = progress.phase
      progress.see(piece)
      const now = progress.phase
      if (moment === null || (moment.phase !== now && moment.phase !== before)) return 'pass'
      // A phase that is shorter than the one that was measured: it is killed at its end, before what follows is sent.
      if (moment.phase !== now) { kill(before); return 'drop' }
      if (now === 'answering') return 'keep'
      if (now !== 'reading' && progress.pieces >= moment.at) kill(now)
      else if (now === 'reading' && before !== 'reading') setTimeout(() => { kill(progress.phase) }, moment.at)
      return 'pass'
    },
    onKept: () => { kill('answering') },
  })
  const through = (address: string) => Object.assign(new URL(address), { port: String(wire.port) }).href
  const command = ['--optimize-for-size', '--max-semi-space-size=4', '--conditions=react-server', '--import', 'tsx', 'scripts/import.ts', file, '--chapter', chapter]
  const child = spawn(process.execPath, command, { env: childEnvironment({ DATABASE_URL: through(owner), DATABASE_URL_APP: through(app) }), stdio: ['ignore', 'pipe', 'pipe'] })
  let [said, failed] = ['', '']
  child.stdout.on('data', (piece: Buffer) => { said += piece.toString() })
  child.stderr.on('data', (piece: Buffer) => { failed += piece.toString() })
  const code = await new Promise<number | null>((resolve) => { child.on('close', resolve) })
  await wire.close()
  if (blow.phase === null && code !== 0) throw new Error(`The import failed: ${failed}`)
  return { killedIn: blow.phase, extent: progress.extent, said }
}
