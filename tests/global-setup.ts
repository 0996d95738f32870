import { execFileSync } from 'node:child_process'

/** Makes the database client if needed and starts the tests' own cluster. Scripts do it, because Jest does not resolve our aliases here. */
export default function setup(): void {
  runNode('scripts/generate.mjs')
  runClusterCommand('join')
}

export function runClusterCommand(command: 'join' | 'leave'): void {
  runNode('--conditions=react-server', '--import', 'tsx', 'tests/data/cluster.ts', command, String(process.pid))
}

function runNode(...words: readonly string[]): void {
  execFileSync(process.execPath, words, { cwd: `${__dirname}/..`, stdio: ['ignore', 'ignore', 'inherit'] })
}
