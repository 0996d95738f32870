import { progressLine } from '../import/progress'

/** Shows what is being made and for how long already, until the work is done. `tell` changes the words meanwhile. */
export async function whileWaiting<T>(first: string, work: (tell: (words: string) => void) => Promise<T>): Promise<T> {
  const [line, started] = [progressLine(), Date.now()]
  let words = first
  const watch = setInterval(() => { line.show(`${words}, ${String(Math.round((Date.now() - started) / 1000))} s`) }, 250)
  try {
    return await work((next) => { words = next })
  } finally {
    clearInterval(watch)
    line.clear()
  }
}
