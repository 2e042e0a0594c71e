import type { SavedItem } from '#storage/schema.ts'
import { selectClass } from '#ui/field.tsx'
import type { ExportFormat } from './export-saved.ts'
import styles from './library.module.css'
import type { Move } from './move-by-key.ts'
import { folderChoices } from './saved-tree.ts'

/** The top, as the folders to choose from name it. */
const TOP = 'top'

/** What can be done to a saved request or folder. */
export function SavedActions(props: {
  item: SavedItem
  all: readonly SavedItem[]
  tabIndex: 0 | -1
  onRename: () => void
  onDuplicate: () => void
  onExport: (format: ExportFormat) => void
  onMove: (to: Move) => void
  onDelete: () => void
}) {
  const { item, tabIndex } = props
  const buttons = [
    { does: 'Rename', act: props.onRename },
    { does: 'Duplicate', act: props.onDuplicate },
    { does: 'Export as HAR', act: () => props.onExport('HAR') },
    { does: 'Export as .http', act: () => props.onExport('.http') },
    { does: 'Delete', act: props.onDelete },
  ]
  return (
    <div className={styles['strip']} role="group" aria-label={`Actions for ${item.name}`}>
      {buttons.map(({ does, act }) => (
        <button key={does} type="button" tabIndex={tabIndex} className={styles['link']} onClick={act}>
          {does}
        </button>
      ))}
      <label>
        In{' '}
        <select
          className={selectClass}
          tabIndex={tabIndex}
          aria-label={`Folder of ${item.name}`}
          value={item.parent ?? TOP}
          onChange={({ target }) => props.onMove({ parent: target.value === TOP ? null : target.value })}
        >
          <option value={TOP}>no folder</option>
          {folderChoices(props.all, item.kind === 'folder' ? item.id : undefined).map(({ id, path }) => (
            <option key={id} value={id}>
              {path}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
