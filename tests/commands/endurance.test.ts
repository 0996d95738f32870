import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sourceHash } from '../../scripts/start/source-hash'
import { distFolder, ensureBuild } from '../journeys/build'
import { run, temporaryFolder, type Running } from './start'

const base = temporaryFolder()

afterAll(() => { rmSync(base, { recursive: true, force: true }) })

/** The benchmark of that name, with a data folder of its own: it ends with a failure where anything was lost, halved or doubled. */
function bench(...words: readonly string[]): Running {
  return run('scripts/bench.ts', { TMPDIR: base, NEXT_DIST_DIR: distFolder }, { words })
}

describe('kill -9', () => {
  it('leaves an import absent or complete, in every phase, and a second run adds nothing twice', async () => {
    const { code, said } = await bench('kill-import', '--n', '1000', '--kills', '6').ended
    expect(said).toContain('absent or complete: 6\n')
    expect(said).toContain('answering: killed, then absent, complete: 2, 0, 2\n')
    expect(code).toBe(0)
  }, 300_000)

  it('of PostgreSQL under 20 writers loses nothing that was acknowledged, and the program answers again by itself', async () => {
    await ensureBuild()
    writeFileSync(path.join(distFolder, 'built-from'), sourceHash())
    const { code, said } = await bench('kill-database', '--kills', '2').ended
    expect(said).toMatch(/kills: 2\n +acknowledged writes: [1-9]/)
    expect(said).toMatch(/lost: 0\n +recorded twice: 0\n +numbers left out: 0\n +numbers given twice: 0\n +findings of the verification: 0\n/)
    expect(code).toBe(0)
  }, 900_000)
})
