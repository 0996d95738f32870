/**
 * @jest-environment node
 */
import { filesBelow, textOf } from './sources'

const text = /(?:\.(?:tsx?|mjs|cjs|js|json|css|md|sql|prisma|yaml|yml|typ|csv|html|svg)|(?:^|\/)(?:\.npmrc|\.env\.example|\.gitignore|run|LICENSE|Dockerfile))$/

/** Homes and work folders of one machine, and where packages come from on one network. */
const foreign = [
  { what: 'a folder of one machine', pattern: /(?:^|[\s"'`(=:])\/(?:home|root|Users|work|mnt|workspace)\/[\w.-]+/m },
  { what: 'a registry of one network', pattern: /https?:\/\/[^\s"'`]*(?:registry|artifactory|nexus|verdaccio|mirror|proxy)[^\s"'`]*/i },
  { what: 'a switched-off check', pattern: /(?:eslint|stylelint|prettier)-(?:disable|ignore)|@ts-(?:ignore|expect-error|nocheck)/ },
]

const files = filesBelow('.', text).filter((file) => file !== 'tests/architecture/portable.test.ts')

describe('the repository', () => {
  it.each(foreign)('holds nowhere $what', ({ pattern }) => {
    expect(files.filter((file) => pattern.test(textOf(file)))).toEqual([])
  })
})
