/**
 * Runs the PDF compiler in a child process: one at a time, with a time limit and a limit of memory, so that a long report
 * can neither stop nor starve the server. Every way in which it can fail gives its own sentence.
 */
import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'

export type PdfProblem = 'time-limit' | 'memory-limit' | 'stopped' | 'compiler'

const sentences: Readonly<Record<PdfProblem, string>> = {
  'time-limit': 'The PDF was not made: it took longer than allowed.',
  'memory-limit': 'The PDF was not made: it needed more memory than allowed.',
  stopped: 'The PDF was not made: its process was stopped from outside.',
  compiler: 'The PDF was not made: the compiler refused the report.',
}

/** A PDF that could not be made; `reason` for programs, the message for people. */
export class PdfError extends Error {
  constructor(
    readonly reason: PdfProblem,
    readonly detail: string,
  ) {
    super(`${sentences[reason]}${detail === '' ? '' : ` (${detail})`}`)
    this.name = 'PdfError'
  }
}

export type CompileJob = {
  /** The template beside this file. */
  readonly template: 'report.typ' | 'receipt.typ'
  readonly report: string
  readonly fonts: readonly Buffer[]
  readonly standard: 'a-2a' | 'ua-1'
  readonly timestampSeconds: number
}

export type CompileLimits = {
  readonly timeMaxMilliseconds: number
  readonly memoryMaxBytes: number
  /** Told the process id of the compiler, for those who watch it. */
  readonly onStart?: (processId: number) => void
}

export type CompiledPdf = { readonly bytes: Buffer; readonly pages: number; readonly peakBytes: number }

const queueKey = Symbol.for('sunledger.pdf.queue')

/** One queue a process, also where the server bundles this file more than once. */
function queueTail(): Promise<unknown> {
  const tail: unknown = Reflect.get(globalThis, queueKey)
  return Promise.resolve(tail)
}

/** Compiles one report after those that were asked for before it. Throws a PdfError. */
export function compilePdf(job: CompileJob, limits: CompileLimits): Promise<CompiledPdf> {
  const run = queueTail().then(() => compileInChild(job, limits))
  Reflect.set(globalThis, queueKey, run.catch(() => undefined))
  return run
}

function startChild(): ChildProcess {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'formats', 'pdf')
  // No flags and no environment: the program's loader and its memory settings are not the compiler's, nor are its secrets.
  return fork(path.join(/* turbopackIgnore: true */ folder, 'typst-child.mjs'), [], {
    execArgv: [],
    env: { NODE_ENV: 'production' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

type Answer = Readonly<Partial<Record<'pdf' | 'pages' | 'peakBytes' | 'problem' | 'detail', unknown>>>

function isAnswer(message: unknown): message is Answer {
  return typeof message === 'object' && message !== null
}

function readAnswer(message: unknown): CompiledPdf | PdfError {
  if (!isAnswer(message)) return new PdfError('compiler', 'no answer')
  const { pdf, pages, peakBytes, problem, detail } = message
  if (ArrayBuffer.isView(pdf) && typeof pages === 'number' && typeof peakBytes === 'number') {
    return { bytes: Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength), pages, peakBytes }
  }
  return new PdfError(problem === 'memory-limit' ? 'memory-limit' : 'compiler', typeof detail === 'string' ? detail : '')
}

function compileInChild(job: CompileJob, limits: CompileLimits): Promise<CompiledPdf> {
  const workspace = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'formats', 'pdf')
  const { memoryMaxBytes, timeMaxMilliseconds, onStart } = limits
  return new Promise((resolve, reject) => {
    const child = startChild()
    const settle = (outcome: CompiledPdf | PdfError): void => {
      if (outcome instanceof PdfError) reject(outcome)
      else resolve(outcome)
    }
    // The next compiler starts when this one has given its memory back, not when it has answered.
    const finish = (outcome: CompiledPdf | PdfError): void => {
      clearTimeout(timer)
      child.removeAllListeners()
      child.on('error', () => undefined)
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
        settle(outcome)
        return
      }
      child.once('exit', () => {
        settle(outcome)
      })
      child.kill('SIGKILL')
    }
    const timer = setTimeout(() => finish(new PdfError('time-limit', `${Math.ceil(timeMaxMilliseconds / 1000)} s`)), timeMaxMilliseconds)
    child.on('message', (message) => finish(readAnswer(message)))
    child.on('error', (error) => finish(new PdfError('stopped', error.message)))
    child.on('exit', (code, signal) => finish(new PdfError('stopped', signal ?? `exit ${code ?? 'unknown'}`)))
    if (child.pid !== undefined) onStart?.(child.pid)
    child.send({ ...job, workspace, template: path.join(/* turbopackIgnore: true */ workspace, job.template), memoryMaxBytes })
  })
}
