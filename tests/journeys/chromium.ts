import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { layFonts } from './fonts'

const root = path.resolve(__dirname, '../..')

export type Chromium = { readonly executablePath: string; readonly environment: Readonly<Record<string, string>> }
export type Missing = { readonly missing: string }

/**
 * The browser of the journeys: the one that CHROMIUM_PATH names, else the one that came as an npm package, unpacked once into `.data/chromium`.
 * Synchronous, because Jest must know while it reads a file whether its journeys run or are skipped.
 */
export function findChromium(): Chromium | Missing {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== '') {
    return existsSync(named) ? { executablePath: named, environment: {} } : { missing: `CHROMIUM_PATH names ${named}, and there is no such file` }
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { missing: `the Chromium in our packages runs on Linux x64, this is ${process.platform} ${process.arch}: set CHROMIUM_PATH` }
  }
  return withLibraries(unpack())
}

/** Unpacks beside the final place and renames, so that a killed run leaves no half of a browser and two runs do not meet. */
function unpack(): string {
  const folder = path.join(root, '.data', 'chromium')
  const complete = path.join(folder, 'unpacked-147.0.2')
  if (existsSync(complete)) return complete
  mkdirSync(folder, { recursive: true })
  const partial = mkdtempSync(path.join(folder, 'partial-'))
  const command = "require('@sparticuz/chromium').executablePath().catch((error) => { console.error(error); process.exit(1) })"
  // The package unpacks into the folder for temporary files, and its libraries only where it believes to be on Amazon Linux.
  execFileSync(process.execPath, ['-e', command], {
    cwd: root,
    env: { ...process.env, TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    renameSync(partial, complete)
  } catch {
    rmSync(partial, { recursive: true, force: true })
  }
  return complete
}

function withLibraries(folder: string): Chromium | Missing {
  const executablePath = path.join(folder, 'chromium')
  const fonts = { FONTCONFIG_FILE: layFonts(root, path.join(folder, 'our-fonts')) }
  const own = { ...fonts, LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') }
  if (starts(executablePath, fonts)) return { executablePath, environment: fonts }
  if (starts(executablePath, own)) return { executablePath, environment: own }
  return { missing: 'the Chromium in our packages does not start on this system: set CHROMIUM_PATH' }
}

function starts(executablePath: string, environment: Readonly<Record<string, string>>): boolean {
  return spawnSync(executablePath, ['--no-sandbox', '--version'], { env: { ...process.env, ...environment }, timeout: 20_000 }).status === 0
}
