/** Reads what strangers have made in a process of its own, with little memory and a deadline: what it does to the reader, it does not do to the server. */
import { fork } from 'node:child_process'
import path from 'node:path'

export type Confined = { /** Below lib/formats: `xlsx/sheet-child.mjs`. */ readonly script: string; readonly memoryMegabytes: number; readonly timeMaxMilliseconds: number }

/** What a child answers; nobody has looked yet at what stands in it. */
export type ChildAnswer = Readonly<Record<string, unknown>>

/** Gives the task to the child and takes its one answer; null where the child was stopped: by its deadline, or because it needed more memory than it has. */
export function readInChild(task: object, { script, memoryMegabytes, timeMaxMilliseconds }: Confined): Promise<ChildAnswer | null> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'formats')
  const child = fork(path.join(/* turbopackIgnore: true */ folder, script), [], {
    execArgv: [`--max-old-space-size=${memoryMegabytes}`], env: { NODE_ENV: 'production' }, serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const deadline = setTimeout(() => child.kill('SIGKILL'), timeMaxMilliseconds)
  return new Promise<ChildAnswer | null>((resolve) => {
    child.once('message', (message) => { resolve(isAnswer(message) ? message : null) })
    child.once('error', () => { resolve(null) })
    child.once('exit', () => { resolve(null) })
    child.send(task)
  }).finally(() => { clearTimeout(deadline) })
}

function isAnswer(message: unknown): message is ChildAnswer {
  return typeof message === 'object' && message !== null
}
