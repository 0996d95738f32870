/**
 * @jest-environment node
 */
import ts from 'typescript'
import { filesBelow, parse } from './sources'

function beginsWithServerOnly(file: string): boolean {
  const first = parse(file).statements[0]
  return first !== undefined && ts.isImportDeclaration(first) && first.moduleSpecifier.getText() === "'server-only'"
}

describe.each(['lib/data', 'lib/auth'])('%s', (folder) => {
  it('says in the first line of each file that it never reaches a browser', () => {
    expect(filesBelow(folder, /\.tsx?$/).filter((file) => !beginsWithServerOnly(file))).toEqual([])
  })
})
