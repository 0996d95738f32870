import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { founderOperator } from '@/lib/auth/operator'
import { makeCheckpoint } from '@/lib/data/checkpoints/make'
import { importFile } from '@/lib/data/imports/import-file'
import type { Actor } from '@/lib/domain/permission'
import { survey, type Ground } from './changes'
import { addPublic } from './publications'
import { addPeople, addTwoOfEach, foundTwoOfEach } from './records'
import { sealReports, valueOf } from './reports'
import { disarm, keepState } from './states'

/** A database with every kind of record, and everything that a tampering needs: the checkpoint that was kept outside above all. */
export type TamperGround = { readonly actor: Actor; readonly outside: string; readonly ground: Ground }

/** Imports the two smallest canonical files: the journal gets entries by the hundred, as imports write them. */
async function importSome(actor: Actor, chapterId: string): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sunledger-tamper-'))
  try {
    execFileSync(process.execPath, ['scripts/generate-workload.mjs', '--n', '100', '--out', folder, '--formats', 'csv'], { stdio: 'ignore' })
    for (const name of ['donations.csv', 'contacts.csv']) {
      valueOf(await importFile(actor, { path: path.join(folder, name), chapterId, kind: null }, { onProblem: () => undefined, onProgress: () => undefined }))
    }
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

/**
 * Founds an organization with two of every kind of record, imports files, adds people and makes the checkpoint that is kept outside;
 * then more people, whom none covers. `client` is the superuser's: two older dumps are kept on the way, and the present state, to come back to.
 * `sealed` reports are sealed; every verification builds each of them again.
 */
export async function prepareGround(client: pg.ClientBase, sealed: number): Promise<TamperGround> {
  const actor = founderOperator('America/Chicago')
  const chapterId = await foundTwoOfEach(actor)
  await addTwoOfEach(actor, chapterId)
  await sealReports(actor, chapterId, sealed)
  const people = (await addPeople(actor, chapterId, [6, 7])).map(({ id }) => id)
  await addPublic(actor, chapterId, { sealed, people })
  valueOf(await makeCheckpoint(actor))
  await keepState(client, 'older_a')
  await importSome(actor, chapterId)
  await keepState(client, 'older_b')
  await addPeople(actor, chapterId, [11, 12, 13])
  const { note, size } = valueOf(await makeCheckpoint(actor))
  await addPeople(actor, chapterId, [21, 22, 23])
  await disarm(client)
  await keepState(client, 'present')
  return { actor, outside: note, ground: await survey(client, size, ['older_a', 'older_b']) }
}
