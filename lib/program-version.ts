import { version } from '@/package.json'

/** The version of the program, as the footer and a report's file show it. */
export const programVersion: string = version
