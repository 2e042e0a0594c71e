import type { SavedItem } from '#storage/schema.ts'
import { MethodName } from '#workbench/method-name.tsx'
import type { ExportFormat } from './export-saved.ts'
import { Glyph } from './glyph.tsx'
import styles from './library.module.css'
import type { Move } from './move-by-key.ts'
import { RenameField } from './rename-field.tsx'
import { SavedActions } from './saved-actions.tsx'
import { foldersOf, type SavedRow } from './saved-tree.ts'
import type { Drag } from './use-drag.ts'
import type { RowState } from './virtual-list.tsx'

/** A saved request or folder, with what can be done to it. */
export function SavedRowView(props: {
  row: SavedRow
  all: readonly SavedItem[]
  state: RowState
  closed: boolean
  current: boolean
  renaming: boolean
  expanded: boolean
  drag: Drag
  onOpen: () => void
  onExpand: () => void
  onRenaming: (on: boolean) => void
  onRename: (name: string) => void
  onDuplicate: () => void
  onExport: (format: ExportFormat) => void
  onMove: (to: Move) => void
}) {
  const { row, state } = props
  const { item } = row
  const folders = foldersOf(props.all, item)
  const mark =
    item.kind === 'folder' ? (
      <span className={styles['folder']}>
        <Glyph name={props.closed ? 'closed' : 'open'} />
        <Glyph name="folder" />
      </span>
    ) : (
      <MethodName method={item.draft.method} />
    )
  return (
    <div
      className={styles['saved']}
      draggable={!props.renaming}
      data-zone={props.drag.zoneOf(item.id)}
      style={{ ['--level' as string]: Math.min(row.level, 6) }}
      {...props.drag.handlers(item)}
    >
      <div className={styles['row']}>
        {props.renaming ? (
          <div className={styles['entry']} data-kind={item.kind}>
            {mark}
            <RenameField
              name={item.name}
              onDone={props.onRename}
              onCancel={() => props.onRenaming(false)}
              onLeft={state.refocus}
            />
          </div>
        ) : (
          <button
            type="button"
            className={styles['entry']}
            data-kind={item.kind}
            tabIndex={state.tabIndex}
            aria-expanded={item.kind === 'folder' ? !props.closed : undefined}
            aria-current={props.current || undefined}
            title={item.kind === 'request' ? `${item.draft.method} ${item.draft.url}` : undefined}
            onClick={props.onOpen}
          >
            {mark}
            <span className={styles['name']}>{item.name}</span>
            {folders.length > 0 && (
              <span className="visually-hidden"> in {folders.toReversed().join(', in ')}</span>
            )}
          </button>
        )}
        <span className={styles['actions']}>
          <button
            type="button"
            tabIndex={state.tabIndex}
            aria-expanded={props.expanded}
            aria-label={`Actions for ${item.name}`}
            onClick={props.onExpand}
          >
            <Glyph name="more" />
          </button>
        </span>
      </div>
      {props.expanded && (
        <SavedActions
          item={item}
          all={props.all}
          tabIndex={state.tabIndex}
          onRename={() => props.onRenaming(true)}
          onDuplicate={props.onDuplicate}
          onExport={props.onExport}
          onMove={props.onMove}
          onDelete={state.remove}
        />
      )}
    </div>
  )
}
