import { spawnSync } from 'node:child_process'
import path from 'node:path'

/** Runs `npm run report` on a database, as somebody does who has only the command line. */
export function runReport({ owner, app }: { readonly owner: string; readonly app: string }, words: readonly string[]) {
  return spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'scripts/report.ts', ...words], {
    cwd: path.join(__dirname, '../..'),
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: owner, DATABASE_URL_APP: app },
  })
}
