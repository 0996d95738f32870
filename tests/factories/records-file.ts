import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { importFile } from '@/lib/data/imports/import-file'
import { valueOf, type TestOrganization } from './organization'

let count = 0

/** A file of records with one donation, imported from the command line. */
export async function anImportedRecord({ administrator, chapter }: TestOrganization): Promise<void> {
  count += 1
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'records-file-'))
  const file = path.join(folder, 'donations.csv')
  fs.writeFileSync(file, `date,kind,donor_name,donor_type,amount,method,purpose,receipt_number\n2026-03-04,gift,Giver of a file,individual,7.00,check,general,FILE-${String(count)}\n`)
  try {
    valueOf(await importFile({ ...administrator, kind: 'operator', userId: null }, { path: file, chapterId: chapter.id, kind: null }, { onProblem: () => undefined, onProgress: () => undefined }))
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}
