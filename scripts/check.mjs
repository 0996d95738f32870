/**
 * `npm run check`: what must hold besides the tests. Each check is one line; what a failed one said stands below it.
 * What the others read is made first; then as many checks run at a time as there are processors, the longest first.
 */
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import path from 'node:path'

const binary = (name) => path.join('node_modules', '.bin', name)
const script = (file) => [process.execPath, '--conditions=react-server', '--import', 'tsx', file]
const eslint = [binary('eslint'), '--max-warnings', '0']

const made = [
  ['database client', [process.execPath, 'scripts/generate.mjs']],
  ['types of addresses', [process.execPath, 'node_modules/next/dist/bin/next', 'typegen']],
]
const checks = [
  ['lint', [...eslint, '.', '--ignore-pattern', 'tests/**']],
  ['lint of tests', [...eslint, 'tests']],
  ['types', [binary('tsc'), '--noEmit', '-p', '.']],
  ['import rules', [binary('depcruise'), '--config', '.dependency-cruiser.cjs', 'app', 'components', 'lib', 'scripts', 'instrumentation.ts', 'proxy.ts']],
  ['unused code', [binary('knip')]],
  ['schema equals migrations', script('scripts/check-schema.ts')],
  ['style lint', [binary('stylelint'), '{app,components}/**/*.css']],
]

/** Runs a command; gives whether it passed, and what it said. */
function outcomeOf([program, ...flags]) {
  const said = []
  return new Promise((resolve) => {
    const child = spawn(program, flags, { stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk))
    const end = (passed) => { resolve({ passed, text: Buffer.concat(said).toString() }) }
    child.on('error', ({ message }) => { said.push(Buffer.from(message)); end(false) })
    child.on('close', (code) => { end(code === 0) })
  })
}

async function run([name, command]) {
  const began = performance.now()
  const { passed, text } = await outcomeOf(command)
  console.log(`${passed ? 'ok    ' : 'failed'}  ${name}  ${((performance.now() - began) / 1000).toFixed(1)} s`)
  if (!passed) console.log(text.trimEnd())
  return passed
}

/** One check after the other, each taken from the list that all lanes share. */
async function lane(waiting) {
  const outcomes = []
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) outcomes.push(await run(next))
  return outcomes
}

if (process.argv.includes('--help')) {
  console.log(`npm run check: ${[...made, ...checks].map(([name]) => name).join(', ')}. Ends with an exit code other than 0 if one fails.`)
} else {
  const before = await lane([...made])
  const waiting = [...checks]
  const lanes = await Promise.all(Array.from({ length: availableParallelism() }, () => lane(waiting)))
  const outcomes = [...before, ...lanes.flat()]
  const failed = outcomes.filter((passed) => !passed).length
  console.log(failed === 0 ? `All ${outcomes.length} checks passed.` : `${failed} of ${outcomes.length} checks failed.`)
  process.exitCode = failed === 0 ? 0 : 1
}
