import { operatorFor } from '@/lib/auth/operator'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { withDatabase } from '@/lib/data/database/locate'
import { organizationSlugs } from '@/lib/data/installation/places'
import { verifyDatabase, type Step, type Verified } from '@/lib/data/journal/verify/database'
import { verifyPack } from '@/lib/data/journal/verify/pack'
import { readCheckpoint } from '@/lib/data/journal/verify/signed'
import type { NoteKey } from '@/lib/domain/journal/signed-note'

/** What was verified, under the name by which it was asked for. */
export type Report = { readonly name: string; readonly verified: Verified; readonly seconds: number }

type Watched = { readonly outside: readonly string[]; readonly trusted: readonly NoteKey[]; readonly onProgress: (sentence: string) => void }

const doneIn: Readonly<Record<Step, string>> = { tree: 'entries hashed', records: 'rows compared', files: 'files read', reports: 'sealed reports built again' }

function share(done: number, of: number): number {
  return of === 0 ? 100 : Math.min(100, Math.round((done / of) * 100))
}

async function timed(name: string, work: () => Promise<Verified>): Promise<Report> {
  const start = performance.now()
  const verified = await work()
  return { name, verified, seconds: (performance.now() - start) / 1000 }
}

function isOf(note: string, organizationId: string): boolean {
  return readCheckpoint(note)?.origin.endsWith(`/${organizationId}`) === true
}

/** Verifies one organization of the installation, or all of them; each checkpoint from outside belongs to one of them. */
export function verifyInstallation(asked: Watched & { readonly organization: string | null; readonly parts: 'all' | 'tree' }): Promise<readonly Report[]> {
  return withDatabase(async () => {
    const slugs = asked.organization === null ? await organizationSlugs() : [asked.organization]
    const places = await Promise.all(slugs.map(async (slug) => ({ slug, place: await operatorFor({ organizationSlug: slug }) })))
    const known = places.map(({ slug, place }) => {
      if (place === null) throw new CannotStart(`There is no organization ${slug}.`)
      return { slug, actor: place.actor }
    })
    if (known.length === 0) throw new CannotStart('There is no organization here yet.')
    const strange = asked.outside.find((note) => !known.some(({ actor }) => isOf(note, actor.organizationId)))
    if (strange !== undefined) throw new CannotStart(`A checkpoint that was given is of another journal, or is none: ${strange.split('\n', 1)[0] ?? ''}`)
    const reports: Report[] = []
    for (const { slug, actor } of known) {
      const outside = asked.outside.filter((note) => isOf(note, actor.organizationId))
      const trusted = asked.trusted.filter(({ name }) => name.endsWith(`/${actor.organizationId}`))
      reports.push(await timed(slug, () => verifyDatabase(actor, {
        outside, trusted, parts: asked.parts,
        onProgress: (step, done, of) => { asked.onProgress(`${slug}, ${doneIn[step]}: ${done}${of === 0 ? '' : ` of ${of}, ${share(done, of)} %`}`) },
      })))
    }
    return reports
  })
}

/** Verifies an exported journal alone. */
export function verifyOnePack(file: string, { outside, trusted, onProgress }: Watched): Promise<Report> {
  return timed(file, () => verifyPack(file, { outside, trusted, onProgress: (entries) => { onProgress(`${file}, entries hashed: ${entries}`) } }))
}
