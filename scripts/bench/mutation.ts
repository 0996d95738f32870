import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { childEnvironment } from '@/lib/env'
import { z } from 'zod'

const folder = path.resolve('scripts/bench/mutation')
const config = path.join(folder, 'stryker.config.json')
const resultFile = path.resolve('docs/mutation.md')
/** What each earlier run found, kept so that only what changed since is tried again. */
const keptFile = path.resolve('.data/mutation/incremental.json')

/** What is tried unless files are named. */
const everything = ['rules', 'reports', 'screening', 'audit'].map((folder) => `lib/domain/${folder}/**/*.ts`)

const mutantSchema = z.object({
  status: z.string(),
  mutatorName: z.string(),
  replacement: z.string().default(''),
  location: z.object({ start: z.object({ line: z.number() }) }),
})

const foundSchema = z.object({ files: z.record(z.string(), z.object({ mutants: z.array(mutantSchema) })) })

type Mutants = Readonly<Record<string, { readonly mutants: readonly z.infer<typeof mutantSchema>[] }>>

type Score = { readonly file: string; readonly killed: number; readonly survived: number; readonly unreached: number; readonly atLoad: number }

/** Changes the code of the rules and reports, a small change at a time, and counts how many the tests of the domain notice; the table per file goes to docs/mutation.md. */
export async function benchMutation(files: readonly string[]): Promise<void> {
  await tryMutants(files.length === 0 ? everything : files)
  const found = foundSchema.parse(JSON.parse(fs.readFileSync(keptFile, 'utf8'))).files
  const scores = scoresOf(found)
  fs.writeFileSync(resultFile, pageOf(scores))
  for (const { file, killed, survived, unreached } of scores) process.stdout.write(`${percent({ killed, survived, unreached })} of ${killed + survived + unreached}  ${file}\n`)
  for (const file of files) process.stdout.write(unnoticedIn(file, found))
  process.stdout.write(`${percent(sumOf(scores))} noticed in all; target 80 %\n`)
}

/** Of a file that is named, each change that no test noticed: what a next test has to show. */
function unnoticedIn(file: string, found: Mutants): string {
  return (found[file]?.mutants ?? [])
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(({ location, mutatorName, replacement }) => `${file}:${location.start.line}  ${mutatorName}: ${replacement.replaceAll(/\s+/g, ' ').slice(0, 120)}\n`)
    .join('')
}

function tryMutants(files: readonly string[]): Promise<void> {
  const child = spawn('npx', ['stryker', 'run', config, '--mutate', files.join(',')], { stdio: 'inherit', env: childEnvironment({}) })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => { if (code === 0) resolve(); else reject(new Error('The mutants could not be tried')) })
  })
}

function scoresOf(found: Mutants): readonly Score[] {
  return Object.entries(found)
    .map(([name, { mutants }]) => scoreOf(name, mutants.map(({ status }) => status)))
    .filter(({ killed, survived, unreached }) => killed + survived + unreached > 0)
    .toSorted((one, other) => (one.file < other.file ? -1 : 1))
}

/** A change that makes the tests run without end is noticed; one that only runs while a file is loaded cannot be told from others and is left out. */
function scoreOf(file: string, statuses: readonly string[]): Score {
  const count = (...wanted: readonly string[]) => statuses.filter((status) => wanted.includes(status)).length
  return { file, killed: count('Killed', 'Timeout'), survived: count('Survived'), unreached: count('NoCoverage'), atLoad: count('Ignored') }
}

type Counts = Pick<Score, 'killed' | 'survived' | 'unreached'>

function sumOf(scores: readonly Score[]): Counts {
  const sum = (of: keyof Counts) => scores.reduce((total, score) => total + score[of], 0)
  return { killed: sum('killed'), survived: sum('survived'), unreached: sum('unreached') }
}

function percent({ killed, survived, unreached }: Counts): string {
  return `${(killed / (killed + survived + unreached) * 100).toFixed(1)} %`
}

function pageOf(scores: readonly Score[]): string {
  const all = sumOf(scores)
  const row = ({ file, killed, survived, unreached, atLoad }: Score) => `| ${file} | ${percent({ killed, survived, unreached })} | ${killed} | ${survived} | ${unreached} | ${atLoad} |`
  return `# How many changes of the code the tests notice

Written by \`npm run bench -- mutation [FILE ...]\`: the code of the rules and reports is changed, one small change at a time, and the tests of the domain are run. A change is noticed when a test fails.
Words in quotes are not changed; what runs only while a file is loaded is left out, because its change cannot be switched on by itself. A run with files named tries these and keeps what earlier runs found of the others.

In all: **${percent(all)}** of ${all.killed + all.survived + all.unreached} changes noticed; the target is 80 %.

| File | Score | Noticed | Not noticed | No test runs it | Left out |
|---|---|---|---|---|---|
${scores.map(row).join('\n')}
`
}
