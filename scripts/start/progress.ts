const heartbeatMilliseconds = 10_000

/** Shows what is being done, that it still goes on, and how long it took. */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(`${label} …\n`)
  const heartbeat = setInterval(() => process.stdout.write(`${label} … ${seconds()} s\n`), heartbeatMilliseconds)
  try {
    const outcome = await work()
    process.stdout.write(`${label}: done in ${seconds()} s\n`)
    return outcome
  } finally {
    clearInterval(heartbeat)
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
