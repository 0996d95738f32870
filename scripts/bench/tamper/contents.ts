import fs from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { env } from '@/lib/env'
import { placeOf } from '@/lib/files/content-name'
import type { Random } from '@/lib/example/random'
import type { Tampering } from './changes'
import { rowsOf } from './states'

/** A content in the folder of files, and the row that names it. */
export type KeptContent = { readonly id: string; readonly sha256: string; readonly place: string; readonly bytes: Buffer }

/** The contents that rows name, as they are before any change. */
export async function contentsOf(client: pg.ClientBase): Promise<readonly KeptContent[]> {
  const rows = await rowsOf<{ id: string; sha256: string; organization: string }>(client, 'SELECT id, sha256, organization_id AS organization FROM attachment ORDER BY id')
  return rows.map(({ id, sha256, organization }) => {
    const place = path.join(env.filesFolder, placeOf({ organizationId: organization, sha256 }))
    return { id, sha256, place, bytes: fs.readFileSync(place) }
  })
}

/** One byte that is another one. */
function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}

function link(place: string, target: string): void {
  fs.rmSync(place)
  fs.symlinkSync(target, place)
}

/** One change of contents behind the program's back, in their folder. */
export function tamperingOfContents(random: Random, contents: readonly KeptContent[]): Tampering {
  const at = random.between(0, contents.length - 1)
  const [one, other] = [contents[at], contents[(at + 1) % contents.length]]
  if (one === undefined || other === undefined) throw new Error('There are contents to change')
  const { place, bytes, id } = one
  const undo = (): void => {
    for (const kept of [one, other]) {
      fs.rmSync(kept.place, { recursive: true, force: true })
      fs.writeFileSync(kept.place, kept.bytes)
    }
  }
  const change = (what: string, expected: Tampering['expected'], apply: () => void): Tampering => ({
    kind: 'files', what: `content: ${what}`, expected, names: { table: 'attachment', id }, undo, apply: () => { apply(); return Promise.resolve() },
  })
  const byte = random.between(0, bytes.length - 1)
  return random.pick<Tampering>([
    change('one byte', ['edited'], () => { fs.writeFileSync(place, flipped(bytes, byte)) }),
    change('one byte', ['edited'], () => { fs.writeFileSync(place, flipped(bytes, byte)) }),
    change('its end cut off', ['edited'], () => { fs.truncateSync(place, byte) }),
    change('written on', ['edited'], () => { fs.appendFileSync(place, '\n') }),
    change('emptied', ['edited'], () => { fs.truncateSync(place, 0) }),
    change('another in its place', ['edited'], () => { fs.copyFileSync(other.place, place) }),
    change('deleted', ['deleted'], () => { fs.rmSync(place) }),
    change('a link in its place', ['deleted'], () => { link(place, other.place) }),
    change('a folder in its place', ['deleted'], () => { fs.rmSync(place); fs.mkdirSync(place) }),
    { ...change('two that stand in each other\'s places', ['swapped'], () => { fs.writeFileSync(place, other.bytes); fs.writeFileSync(other.place, bytes) }), names: { table: 'attachment' } },
  ])
}
