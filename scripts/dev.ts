import { command } from './start/command'

void command(
  'dev',
  `npm run dev: the same as npm start, but pages are compiled as they are asked for and follow every change of the source.

Settings are those of npm start.`,
)
