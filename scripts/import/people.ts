import path from 'node:path'
import { importPeople } from '@/lib/data/imports/people-file'
import type { RowProblem } from '@/lib/domain/imports/row-problem'
import type { Actor } from '@/lib/domain/permission'

type Saying = { readonly say: (line: string) => void; readonly problem: (file: string, problem: RowProblem) => void }

/** Imports a file of people: all of them, or nobody; ends the command with a failure where there is a problem. */
export async function importPeopleOf(actor: Actor, file: string, { say, problem }: Saying): Promise<void> {
  const imported = await importPeople(actor, path.resolve(file), (each) => { problem(file, each) })
  if (imported.ok) {
    const { rowCount, added, already } = imported.value
    say(`${file}: ${String(rowCount)} people read, ${String(added)} added${already === 0 ? '' : `, ${String(already)} were here already`}.`)
  } else {
    say(`${file}: nobody was imported, because of the problems listed above.`)
    process.exitCode = 1
  }
}
