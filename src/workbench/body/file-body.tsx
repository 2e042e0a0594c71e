import { byteSize } from '#http/describe.ts'
import type { FileContent } from '#http/request-draft.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import styles from './body.module.css'
import { FileDrop } from './file-drop.tsx'
import { sizeOf } from './read-file.ts'

/** A file that is the whole content. */
export function FileBody(props: {
  file: FileContent | undefined
  onChange: (file: FileContent | undefined) => void
}) {
  const { file, onChange } = props
  return (
    <FileDrop
      choose={file ? 'Choose another file…' : 'Choose a file…'}
      present={0}
      onRead={([chosen]) => onChange(chosen)}
    >
      {file && (
        <div className={styles['chosen']}>
          <p className={styles['file']}>
            <span>{file.name}</span> <small>{byteSize(sizeOf([file]))}</small>
          </p>
          <Button look="quiet" onClick={() => onChange(undefined)}>
            Remove
          </Button>
          <TextField
            label="Content-Type"
            mono
            value={file.type}
            placeholder="none is said"
            onChange={(type) => onChange({ ...file, type })}
          />
        </div>
      )}
    </FileDrop>
  )
}
