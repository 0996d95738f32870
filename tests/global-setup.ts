import { execFileSync } from 'node:child_process'

/** Starts the tests' own cluster. A script does it, because Jest does not resolve our aliases here. */
export default function setup(): void {
  runClusterCommand('join')
}

export function runClusterCommand(command: 'join' | 'leave'): void {
  execFileSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'tests/data/cluster.ts', command, String(process.pid)], {
    cwd: `${__dirname}/..`,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
