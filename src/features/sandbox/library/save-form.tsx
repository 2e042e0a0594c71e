import { useRef, useState, type FormEvent } from 'react'
import type { RequestDraft } from '#http/request-draft.ts'
import { useSaved } from '#storage/library-queries.ts'
import { useStorage } from '#storage/queries.ts'
import type { SavedItem } from '#storage/schema.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage, SelectField, TextField } from '#ui/field.tsx'
import styles from './library.module.css'
import { added, folderChoices, newFolder } from './saved-tree.ts'
import { suggestedName } from './suggested-name.ts'

const TOP = 'top'
const NEW = 'new'

/** Asks for a name and a folder, and keeps the request in the collections. */
export function SaveForm(props: {
  draft: RequestDraft
  onSaved: (savedId: string) => void
  onCancel: () => void
}) {
  const storage = useStorage()
  const { data: all = [] } = useSaved()
  const [name, setName] = useState(() => suggestedName(props.draft))
  const [folder, setFolder] = useState(TOP)
  const [folderName, setFolderName] = useState('')
  const [problem, setProblem] = useState<{ of: 'name' | 'folder' | 'storage'; text: string }>()

  // A second Enter must not save it twice.
  const under = useRef(false)
  const save = async () => {
    const id = crypto.randomUUID()
    const made = folder === NEW ? newFolder(crypto.randomUUID(), folderName.trim(), null) : undefined
    const parent = made?.id ?? (folder === TOP ? null : folder)
    const request: SavedItem = { kind: 'request', id, name: name.trim(), parent, rank: 0, draft: props.draft }
    const library = await storage.library()
    await library.changeSaved((stored) => [
      ...(made ? added(stored, made) : []),
      ...added(made ? [...stored, made] : stored, request),
    ])
    props.onSaved(id)
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return setProblem({ of: 'name', text: 'Give the request a name.' })
    if (folder === NEW && folderName.trim() === '') {
      return setProblem({ of: 'folder', text: 'Give the folder a name, or choose one that is there.' })
    }
    if (under.current) return
    under.current = true
    save().catch((error: Error) => {
      under.current = false
      setProblem({ of: 'storage', text: error.message })
    })
  }
  const problemOf = (of: 'name' | 'folder') => (problem?.of === of ? problem.text : undefined)

  return (
    <form
      noValidate
      className={styles['form']}
      aria-label="Save the request"
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        props.onCancel()
      }}
    >
      <TextField
        label="Name"
        value={name}
        problem={problemOf('name')}
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={setName}
      />
      <SelectField
        label="Folder"
        value={folder}
        options={[
          { value: TOP, label: 'No folder' },
          ...folderChoices(all).map(({ id, path }) => ({ value: id, label: path })),
          { value: NEW, label: 'New folder …' },
        ]}
        onChange={setFolder}
      />
      {folder === NEW && (
        <TextField
          label="Name of the new folder"
          value={folderName}
          problem={problemOf('folder')}
          onChange={setFolderName}
        />
      )}
      <div className={styles['buttons']}>
        <Button type="submit">Save request</Button>
        <Button look="quiet" onClick={props.onCancel}>
          Don’t save
        </Button>
      </div>
      {problem?.of === 'storage' && <FieldMessage severity="stop">{problem.text}</FieldMessage>}
    </form>
  )
}
