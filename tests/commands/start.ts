import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

/** What a command said and how it ended. */
export type Ended = { readonly code: number | null; readonly said: string; readonly failed: string }

export type Running = {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** Waits until it has said this; throws if it ends before. */
  readonly says: (words: string) => Promise<void>
}

/** A folder that any user may pass, for one test. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sunledger-start-'))
  fs.chmodSync(folder, 0o755)
  return folder
}

type User = { readonly uid: number; readonly gid: number }

type Call = { readonly words?: readonly string[]; readonly as?: User | undefined }

/** What is compiled once is kept for the commands after it, in the folder for temporary files; another user could not write there. */
const compiled = { kept: { TMPDIR: os.tmpdir() }, notKept: { TSX_DISABLE_CACHE: '1' } } as const

/** Starts a TypeScript command of ours as `npm` would, with these words behind it. `as` gives another user of the system (only as root). */
export function run(script: string, settings: Readonly<Record<string, string>>, { words = [], as }: Call = {}): Running {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script, ...words], {
    cwd: root,
    env: { NODE_ENV: 'production', PATH: process.env.PATH, ...(as === undefined ? compiled.kept : compiled.notKept), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...as,
  })
  return watch(child)
}

function watch(child: ChildProcess): Running {
  let said = ''
  let failed = ''
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (failed += chunk.toString()))
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, said, failed })))
  const says = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (said.includes(words)) resolve()
      }
      child.stdout?.on('data', look)
      child.on('close', () => reject(new Error(`It ended before it said "${words}":\n${said}\n${failed}`)))
      look()
    })
  return { child, ended, says }
}
