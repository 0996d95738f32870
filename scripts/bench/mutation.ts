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
const everything = ['lib/domain/rules/**/*.ts', 'lib/domain/reports/**/*.ts']

const foundSchema = z.object({
  files: z.record(z.string(), z.object({ mutants: z.array(z.object({ status: z.string() })) })),
})

type Score = { readonly file: string; readonly killed: number; readonly survived: number; readonly unreached: number; readonly atLoad: number }

/** Changes the code of the rules and reports, a small change at a time, and counts how many the tests of the domain notice; the table per file goes to docs/mutation.md. */
export async function benchMutation(files: readonly string[]): Promise<void> {
  await tryMutants(files.length === 0 ? everything : files)
  const scores = scoresOf(keptFile)
  fs.writeFileSync(resultFile, pageOf(scores))
  for (const { file, killed, survived, unreached } of scores) process.stdout.write(`${percent({ killed, survived, unreached })} of ${killed + survived + unreached}  ${file}\n`)
  process.stdout.write(`${percent(sumOf(scores))} noticed in all; target 80 %\n`)
}

function tryMutants(files: readonly string[]): Promise<void> {
  const child = spawn('npx', ['stryker', 'run', config, '--mutate', files.join(',')], { stdio: 'inherit', env: childEnvironment({}) })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => { if (code === 0) resolve(); else reject(new Error('The mutants could not be tried')) })
  })
}

function scoresOf(file: string): readonly Score[] {
  const { files } = foundSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  return Object.entries(files)
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
