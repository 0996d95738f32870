import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { performance } from 'node:perf_hooks'

/** How long some work takes, in milliseconds, and what it gives. */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly milliseconds: number; readonly value: T }> {
  const start = performance.now()
  const value = await work()
  return { milliseconds: performance.now() - start, value }
}

/** The most memory (resident set) that the process has while some work goes on, in megabytes. */
export async function withPeak<T>(work: () => Promise<T>): Promise<{ readonly megabytes: number; readonly value: T }> {
  globalThis.gc?.()
  let most = process.memoryUsage.rss()
  const watch = setInterval(() => { most = Math.max(most, process.memoryUsage.rss()) }, 20)
  try {
    const value = await work()
    return { megabytes: Math.max(most, process.memoryUsage.rss()) / 1_048_576, value }
  } finally {
    clearInterval(watch)
  }
}

/** The resident set of another process, in megabytes; 0 once it has ended. */
export function residentMegabytes(processId: number): number {
  const kilobytes = fs.existsSync('/proc/self/status')
    ? /VmRSS:\s+(\d+)/.exec(textOf(`/proc/${processId}/status`))?.[1]
    : spawnSync('ps', ['-o', 'rss=', '-p', String(processId)], { encoding: 'utf8' }).stdout.trim()
  return Number(kilobytes ?? 0) / 1024
}

function textOf(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** The most memory that another process has while some work goes on, in megabytes. */
export async function peakOf(processId: number, work: () => Promise<unknown>): Promise<number> {
  let most = residentMegabytes(processId)
  const watch = setInterval(() => { most = Math.max(most, residentMegabytes(processId)) }, 10)
  try {
    await work()
    return Math.max(most, residentMegabytes(processId))
  } finally {
    clearInterval(watch)
  }
}

/** The best of three times after a first that fills the caches, in milliseconds. */
export async function bestOfThree(work: () => Promise<unknown>): Promise<number> {
  const times = []
  for (let run = 0; run < 4; run += 1) times.push((await timed(work)).milliseconds)
  return Math.min(...times.slice(1))
}

/** How long the same work takes at the 95th percentile of 200 times, in milliseconds. */
export async function slowOf200(work: () => Promise<unknown>): Promise<number> {
  const times = []
  for (let run = 0; run < 200; run += 1) times.push((await timed(work)).milliseconds)
  return percentile(times, 0.95)
}

/** The value under which that share of the measurements lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
}

export function say(name: string, figures: Readonly<Record<string, string | number>>): void {
  const text = Object.entries(figures).map(([label, value]) => `  ${label}: ${typeof value === 'number' ? Math.round(value * 100) / 100 : value}`)
  process.stdout.write(`${name}\n${text.join('\n')}\n`)
}
