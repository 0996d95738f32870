/** Where the focus is in the grid, what stood in that cell when it came there, and whether the cell is being edited. No row is drawn for it. */
export class GridCursor {
  key = ''
  column = 0
  editing = false
  before: Readonly<Record<string, string>> = {}

  enter(key: string, column: number, before: Readonly<Record<string, string>>): void {
    Object.assign(this, { key, column, before, editing: false })
  }

  edit(editing: boolean): void {
    this.editing = editing
  }
}
