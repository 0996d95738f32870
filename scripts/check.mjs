/** `npm run check`: what must hold besides the tests. Each check is one line; what a failed one said stands below it. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const binary = (name) => path.join('node_modules', '.bin', name)
const script = (file) => [process.execPath, '--conditions=react-server', '--import', 'tsx', file]

const checks = [
  ['database client', [process.execPath, 'scripts/generate.mjs']],
  ['types of addresses', [process.execPath, 'node_modules/next/dist/bin/next', 'typegen']],
  ['types', [binary('tsc'), '--noEmit', '-p', '.']],
  ['lint', [binary('eslint'), '.', '--max-warnings', '0']],
  ['style lint', [binary('stylelint'), '{app,components}/**/*.css']],
  ['import rules', [binary('depcruise'), '--config', '.dependency-cruiser.cjs', 'app', 'components', 'lib', 'scripts', 'instrumentation.ts', 'proxy.ts']],
  ['unused code', [binary('knip')]],
  ['schema equals migrations', script('scripts/check-schema.ts')],
]

function run([name, [program, ...flags]]) {
  const began = performance.now()
  const { status, stdout, stderr, error } = spawnSync(program, flags, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const passed = status === 0
  console.log(`${passed ? 'ok    ' : 'failed'}  ${name}  ${((performance.now() - began) / 1000).toFixed(1)} s`)
  if (!passed) console.log([error?.message, stdout, stderr].filter(Boolean).join('\n').trimEnd())
  return passed
}

if (process.argv.includes('--help')) {
  console.log(`npm run check: ${checks.map(([name]) => name).join(', ')}. Ends with an exit code other than 0 if one fails.`)
} else {
  const failed = checks.map(run).filter((passed) => !passed).length
  console.log(failed === 0 ? `All ${checks.length} checks passed.` : `${failed} of ${checks.length} checks failed.`)
  process.exitCode = failed === 0 ? 0 : 1
}
