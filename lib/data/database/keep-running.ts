import 'server-only'
import { reviveCluster, runningCluster, type ClusterPlace } from './embedded'
import { pause } from './live-process'

const [lookEvery, afterFailure] = [200, 2_000]

/**
 * Watches the server of a cluster that this process has joined: one that was killed (by hand, or by a system short of memory) is started again
 * at its old address, so that those who work with it need not be. `onChange` hears of it in one sentence. Gives how to stop watching, which
 * comes before leaving the cluster.
 */
export function keepRunning(place: ClusterPlace, onChange: (sentence: string) => void): () => Promise<void> {
  const port = runningCluster(place)?.port
  let isStopped = false
  const watch = async (): Promise<void> => {
    while (!isStopped && port !== undefined) await pause(await look(place, port, onChange))
  }
  const watching = watch()
  return async () => {
    isStopped = true
    await watching
  }
}

/** Looks once, and gives after how many milliseconds to look again. */
async function look(place: ClusterPlace, port: number, onChange: (sentence: string) => void): Promise<number> {
  try {
    if (await reviveCluster(place, port)) onChange('The database had ended; it was started again, and nothing that was saved is lost.')
    return lookEvery
  } catch (error) {
    onChange(`The database has ended and cannot be started again: ${error instanceof Error ? error.message : String(error)}`)
    return afterFailure
  }
}
