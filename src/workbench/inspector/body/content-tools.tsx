import type { Ref } from 'react'
import { Icon } from '#ui/icon.tsx'
import { Segments } from '#ui/segments.tsx'
import styles from './body.module.css'
import type { View } from './content-views.ts'
import { CopyButton } from './copy-button.tsx'

const LABELS: Record<View, string> = {
  pretty: 'Pretty',
  tree: 'Tree',
  raw: 'As sent',
  preview: 'Preview',
  hex: 'Hex',
}

/** Chooses the way to look at content. */
export function ViewSwitch(props: { views: readonly View[]; view: View; onChange: (view: View) => void }) {
  return (
    <div className={styles['views']}>
      <Segments
        label="Content as"
        options={props.views.map((view) => ({ value: view, label: LABELS[view] }))}
        value={props.view}
        onChange={props.onChange}
      />
    </div>
  )
}

/** What can be done with content: find in it, copy it, keep it as a file. */
export function ContentActions(props: {
  /** Absent where the view is no text. */
  find?: { readonly isOpen: boolean; readonly toggle: () => void }
  findButton: Ref<HTMLButtonElement>
  /** The text shown; absent where the view is none, null while not all of it has been read. */
  text?: (() => string) | null
  file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array }
}) {
  const { find, findButton, text, file } = props
  return (
    <div className={styles['actions']}>
      {find && (
        <button
          ref={findButton}
          type="button"
          className={styles['action']}
          aria-label="Find"
          title="Find in the content (Ctrl+F in it)"
          aria-expanded={find.isOpen}
          onClick={find.toggle}
        >
          <Icon name="search" />
        </button>
      )}
      {text !== undefined && (
        <CopyButton name="Copy content" text={text ?? String} disabled={text === null} />
      )}
      <button
        type="button"
        className={styles['action']}
        aria-label="Download"
        title={`Download as ${file.name}`}
        onClick={() => download(file)}
      >
        <Icon name="download" />
      </button>
    </div>
  )
}

function download({ name, type, bytes }: { name: string; type: string; bytes: Uint8Array }): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
