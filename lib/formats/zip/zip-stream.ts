/**
 * Files as one ZIP, made as fast as whoever reads it takes it: one piece of one file is in memory at a time.
 * The same files in the same order give the same bytes: every file has the same day, and nothing tells of the machine.
 */
import { Zip, ZipDeflate } from 'fflate'

export type ZippedFile = { readonly name: string; readonly pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array> }

/** The first day that the format knows, by the wall clock: it is written as a wall clock reads, in whatever zone. */
const sameDay = new Date(1980, 0, 1)
const nothing = new Uint8Array(0)

/** Gives the bytes of the archive piece by piece. */
export async function* zipStream(files: AsyncIterable<ZippedFile>): AsyncGenerator<Uint8Array, undefined> {
  const made: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error
    made.push(piece)
  })
  for await (const { name, pieces } of files) {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = sameDay
    zip.add(file)
    for await (const piece of pieces) {
      file.push(piece)
      yield* made.splice(0)
    }
    file.push(nothing, true)
    yield* made.splice(0)
  }
  zip.end()
  yield* made.splice(0)
}
