import { execFileSync } from 'node:child_process'
import { founderOperator } from '@/lib/auth/operator'
import { foundOrganization } from '@/lib/data/installation/found-organization'
import { organizationDefaults } from '@/lib/domain/organization'
import type { Actor } from '@/lib/domain/permission'

export type World = { readonly actor: Actor; readonly chapterIds: readonly string[]; readonly folder: string }

/** Writes the canonical files and founds an organization with the 25 chapters that they name. */
export async function aWorld(folder: string, rows: number): Promise<World> {
  execFileSync(process.execPath, ['scripts/generate-workload.mjs', '--n', String(rows), '--out', folder, '--formats', 'csv'], { stdio: 'ignore' })
  const actor = founderOperator('America/Chicago')
  const founded = await foundOrganization(actor, {
    profile: { ...organizationDefaults, name: 'Benchmark', legalName: 'Benchmark' },
    chapters: Array.from({ length: 25 }, (_, index) => `CH${String(index + 1).padStart(2, '0')}`).map((code) => ({
      slug: `bench-${code.toLowerCase()}`, name: code, numberPrefix: code, importCode: code, state: 'IL', city: 'Chicago', fiscalYearStartMonth: 1,
      timeZone: 'America/Chicago',
    })),
    members: [], registrations: [], bankAccounts: [], principals: [],
  })
  if (!founded.ok) throw new Error('The organization was not founded')
  return { actor, chapterIds: founded.value.chapters.map(({ id }) => id), folder }
}
