/**
 * Compiles one report in a process of its own. Plain JavaScript, because it starts without a loader.
 * The compiler blocks its thread and takes hundreds of megabytes: it runs in a second thread, so that this process can watch
 * its own memory and end at once when the program that started it is gone.
 */
import { isMainThread, parentPort, workerData, Worker } from 'node:worker_threads'
import { fileURLToPath } from 'node:url'

const watchEveryMilliseconds = 25

function end() {
  process.kill(process.pid, 'SIGKILL')
}

function watch(job) {
  process.on('disconnect', end)
  let peakBytes = 0
  setInterval(() => {
    const bytes = process.memoryUsage.rss()
    peakBytes = Math.max(peakBytes, bytes)
    if (bytes > job.memoryMaxBytes) process.send({ problem: 'memory-limit', detail: `${Math.round(bytes / 1_000_000)} MB` }, end)
  }, watchEveryMilliseconds)
  const thread = new Worker(fileURLToPath(import.meta.url), { workerData: job })
  thread.on('message', (answer) => process.send({ ...answer, peakBytes: Math.max(peakBytes, process.memoryUsage.rss()) }, end))
  thread.on('error', (error) => process.send({ problem: 'compiler', detail: String(error) }, end))
}

function shortText(diagnostics) {
  return diagnostics.map((diagnostic) => (typeof diagnostic === 'string' ? diagnostic : JSON.stringify(diagnostic))).join('; ')
}

async function compile(job) {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const compiler = NodeCompiler.create({ workspace: job.workspace, fontArgs: [{ fontBlobs: job.fonts.map((font) => Buffer.from(font)) }] })
  compiler.mapShadow(`${job.workspace}/report.json`, Buffer.from(job.report, 'utf8'))
  const compiled = compiler.compile({ mainFilePath: job.template })
  if (!compiled.result) {
    const error = compiled.takeDiagnostics()
    return { problem: 'compiler', detail: error ? shortText(compiler.fetchDiagnostics(error)) : 'no document' }
  }
  const pages = compiled.result.numOfPages
  return { pdf: compiler.pdf(compiled.result, { pdfStandard: job.standard, creationTimestamp: job.timestampSeconds }), pages }
}

if (isMainThread) {
  process.once('message', watch)
} else {
  compile(workerData).then(
    (answer) => parentPort.postMessage(answer),
    (error) => parentPort.postMessage({ problem: 'compiler', detail: String(error.message ?? error) }),
  )
}
