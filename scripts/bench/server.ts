import { addresses } from '@/lib/data/database/addresses'
import { ensureBuild } from '../start/build'
import { startPages } from '../start/pages'
import { pageSettings } from '../start/settings'

export type Server = { readonly processId: number }

/** Serves the production build on loopback from the database of the measurements, as `npm start` does, for as long as the work takes. */
export async function withServer<T>(work: (server: Server) => Promise<T>): Promise<T> {
  const { signal } = new AbortController()
  const settings = pageSettings('start', addresses())
  await ensureBuild(settings, signal)
  const pages = await startPages('start', settings, signal)
  try {
    return await work(pages)
  } finally {
    await pages.stop()
  }
}
