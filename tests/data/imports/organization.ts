import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { newId } from '@/lib/data/database/uuid'
import { importFile, type Imported } from '@/lib/data/imports/import-file'
import { foundOrganization } from '@/lib/data/installation/found-organization'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { RowProblem } from '@/lib/domain/imports/row-problem'
import { instant } from '@/lib/domain/instant'
import { organizationDefaults } from '@/lib/domain/organization'
import type { Actor } from '@/lib/domain/permission'
import type { Refusal, Result } from '@/lib/domain/result'

export type Organization = { readonly actor: Actor; readonly chapters: readonly { readonly id: string; readonly code: string }[] }

let count = 0

/** Founds an organization whose 25 chapters have the import codes CH01 to CH25; its operator acts in early 2026. */
export async function anOrganization(chapterCount = 25): Promise<Organization> {
  count += 1
  const actor: Actor = {
    kind: 'operator', userId: null, name: 'Operator', organizationId: newId(), memberships: [], provedRecently: false,
    at: instant('2026-01-10T15:00:00.000Z'), today: calendarDate('2026-01-10'),
  }
  const codes = Array.from({ length: chapterCount }, (_, index) => `CH${String(index + 1).padStart(2, '0')}`)
  const founded = await foundOrganization(actor, {
    profile: { ...organizationDefaults, name: `Organization ${count}`, legalName: `Organization ${count}` },
    chapters: codes.map((code) => ({
      slug: `${code.toLowerCase()}-${count}`, name: code, numberPrefix: code, importCode: code, reportApprovers: [], state: 'IL', city: 'Chicago', fiscalYearStartMonth: 1,
      timeZone: 'America/Chicago',
    })),
    members: [], registrations: [], bankAccounts: [], principals: [],
  })
  if (!founded.ok) throw new Error('The organization was not founded')
  return { actor, chapters: founded.value.chapters.map(({ id, importCode }) => ({ id, code: importCode ?? '' })) }
}

export function temporaryFolder(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'sunledger-import-'))
}

/** Writes the canonical files of that many donations into the folder. */
export function generateWorkload(folder: string, donations: number): void {
  execFileSync(process.execPath, ['scripts/generate-workload.mjs', '--n', String(donations), '--out', folder, '--formats', 'csv'], { stdio: 'ignore' })
}

export type Attempt = { readonly result: Result<Imported, Refusal>; readonly problems: readonly RowProblem[] }

/** Imports a file and keeps the problems that it reports. */
export async function attempt({ actor }: Organization, file: string, chapterId: string | null = null): Promise<Attempt> {
  const problems: RowProblem[] = []
  const result = await importFile(actor, { path: file, chapterId, kind: null }, { onProblem: (problem) => problems.push(problem), onProgress: () => undefined })
  return { result, problems }
}
