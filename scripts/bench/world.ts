import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { founderOperator, operatorFor } from '@/lib/auth/operator'
import { setUpOrganization } from '@/lib/data/installation/command-line-set-up'
import { foundOrganization } from '@/lib/data/installation/found-organization'
import { importFile } from '@/lib/data/imports/import-file'
import { organizationDefaults } from '@/lib/domain/organization'
import type { Actor } from '@/lib/domain/permission'

export type World = { readonly actor: Actor; readonly chapterIds: readonly string[]; readonly folder: string }

/** Imports one of the canonical files, each row into the chapter that it names or all into one. */
export async function fill({ actor, folder }: World, name: string, chapterId: string | null = null): Promise<void> {
  const filled = await importFile(actor, { path: path.join(folder, name), chapterId, kind: null }, { onProblem: () => undefined, onProgress: () => undefined })
  if (!filled.ok) throw new Error('The workload was refused')
}

/** A chapter with everything in it, and the link with which its administrator chooses a password. */
export type FullChapter = World & { readonly chapterId: string; readonly slug: string; readonly link: string }

/** Sets up a second organization, as `npm run setup` does, and imports all donations and expenditures into its one chapter. */
export async function aFullChapter({ folder }: World): Promise<FullChapter> {
  const slug = 'all-in-one'
  const link = await setUpOrganization(founderOperator('America/Chicago'), {
    organization: 'All in one', chapter: slug, email: 'bench@example.org', state: 'IL', timeZone: 'America/Chicago',
  })
  const place = await operatorFor({ chapterSlug: slug })
  if (place?.chapter == null) throw new Error('The organization was not set up')
  const world = { actor: place.actor, chapterIds: [place.chapter.id], folder }
  await fill(world, 'donations.csv', place.chapter.id)
  await fill(world, 'expenditures.csv', place.chapter.id)
  return { ...world, chapterId: place.chapter.id, slug, link }
}

/** Writes the canonical files and founds an organization with the 25 chapters that they name. */
export async function aWorld(folder: string, rows: number): Promise<World> {
  execFileSync(process.execPath, ['scripts/generate-workload.mjs', '--n', String(rows), '--out', folder, '--formats', 'csv'], { stdio: 'ignore' })
  const actor = founderOperator('America/Chicago')
  const founded = await foundOrganization(actor, {
    profile: { ...organizationDefaults, name: 'Benchmark', legalName: 'Benchmark' },
    chapters: Array.from({ length: 25 }, (_, index) => `CH${String(index + 1).padStart(2, '0')}`).map((code) => ({
      slug: `bench-${code.toLowerCase()}`, name: code, numberPrefix: code, importCode: code, reportApprovers: [], state: 'IL', city: 'Chicago', fiscalYearStartMonth: 1,
      timeZone: 'America/Chicago',
    })),
    members: [], registrations: [], bankAccounts: [], principals: [],
  })
  if (!founded.ok) throw new Error('The organization was not founded')
  return { actor, chapterIds: founded.value.chapters.map(({ id }) => id), folder }
}
