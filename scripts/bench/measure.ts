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
  let most = process.memoryUsage().rss
  const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().rss) }, 20)
  try {
    const value = await work()
    return { megabytes: Math.max(most, process.memoryUsage().rss) / 1_048_576, value }
  } finally {
    clearInterval(watch)
  }
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
