import 'server-only'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'

/**
 * Names one run of one process. The number alone is not enough: after a reboot, or in a container that always gives the same
 * numbers, a stranger may have it. The start time (and on Linux the boot) tells them apart.
 */
export function processMark(pid: number): string | null {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return null
  }
  return process.platform === 'linux' ? linuxMark(pid) : startedAt(pid)
}

function linuxMark(pid: number): string | null {
  try {
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const fields = afterCommand(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))
    if (fields[0] === 'Z') return null
    return `${pid} ${boot} ${fields[19] ?? ''}`
  } catch {
    return null
  }
}

/** The fields after the command name, which may itself hold spaces and brackets: state is the first, start time the twentieth. */
function afterCommand(stat: string): string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function startedAt(pid: number): string | null {
  if (process.platform === 'win32') return String(pid)
  try {
    return `${pid} ${execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()}`
  } catch {
    return null
  }
}

/** Whether the process that wrote this mark is still the one that runs. */
export function isLiveMark(mark: string): boolean {
  const pid = Number(mark.trim().split(' ')[0])
  return Number.isSafeInteger(pid) && pid > 0 && processMark(pid) === mark.trim()
}

/** The command line of a process, as far as the system shows it. */
export function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
