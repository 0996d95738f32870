/**
 * @jest-environment node
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { filesBelow, nodesOf, parse, root, textOf } from './sources'

/** Set by the system, by Node's own habits or by our supervisor for its child; nobody writes them down. */
const ofTheSystem: readonly string[] = ['LC_ALL', 'NODE_ENV', 'PATH', 'SUPERVISOR_PID', 'SYSTEMROOT']

/** Names of variables that the program reads: the keys of the schema in lib/env.ts, and the few that a tool reads before it. */
function variablesRead(): readonly string[] {
  const product = ['app', 'components', 'lib'].flatMap((folder) => filesBelow(folder, /\.tsx?$/))
  const direct = product.flatMap((file) => [...textOf(file).matchAll(/process\.env\.([A-Z_0-9]+)/g)].map(([, name]) => name ?? ''))
  const keys = nodesOf(parse('lib/env.ts')).flatMap((node) => (ts.isPropertyAssignment(node) ? [node.name.getText().replaceAll(/['"]/g, '')] : []))
  return [...new Set([...direct, ...keys].filter((key) => /^[A-Z][A-Z0-9_]+$/.test(key) && !ofTheSystem.includes(key)))].toSorted()
}

function variablesDocumented(): readonly string[] {
  return [...textOf('.env.example').matchAll(/^#?\s*([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name ?? '').toSorted()
}

describe('the environment', () => {
  it('has its schema and its example', () => {
    expect(['lib/env.ts', '.env.example'].filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  })

  it('is documented: each variable of lib/env.ts stands in .env.example, and no other', () => {
    expect([...new Set(variablesDocumented())]).toEqual(variablesRead())
  })
})
