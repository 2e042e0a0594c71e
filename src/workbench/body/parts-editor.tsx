import { byteSize } from '#http/describe.ts'
import type { Part } from '#http/request-draft.ts'
import { Button } from '#ui/button.tsx'
import { inputClass, monoClass } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './body.module.css'
import { FileDrop } from './file-drop.tsx'
import { sizeOf } from './read-file.ts'

const text = {
  className: `${inputClass} ${monoClass}`,
  autoComplete: 'off',
  autoCapitalize: 'off',
  spellCheck: false,
} as const

/** The parts of a multipart/form-data body: texts and files, each with a media type of its own. */
export function PartsEditor(props: { parts: readonly Part[]; onChange: (parts: readonly Part[]) => void }) {
  const { parts, onChange } = props
  const shown: readonly Part[] = [...parts, { name: '', value: '', enabled: true }]
  const put = (index: number, part: Part) =>
    onChange(shown.with(index, part).slice(0, Math.max(parts.length, index + 1)))

  return (
    <FileDrop
      choose="Add files…"
      multiple
      present={sizeOf(parts.map(({ file }) => file))}
      onRead={(files) =>
        onChange([...parts, ...files.map((file) => ({ name: 'file', value: '', enabled: true, file }))])
      }
    >
      <ul className={styles['parts']}>
        {shown.map((part, index) => (
          <PartRow
            key={index}
            part={part}
            which={`part ${index + 1}`}
            isNew={index === parts.length}
            onChange={(changed) => put(index, changed)}
            onRemove={() => onChange(parts.toSpliced(index, 1))}
          />
        ))}
      </ul>
    </FileDrop>
  )
}

function PartRow(props: {
  part: Part
  which: string
  isNew: boolean
  onChange: (part: Part) => void
  onRemove: () => void
}) {
  const { part, which, isNew, onChange } = props
  const { file } = part
  const setType = (type: string) => {
    if (file) return onChange({ ...part, file: { ...file, type } })
    const { type: _, ...rest } = part
    onChange(type === '' ? rest : { ...rest, type })
  }
  return (
    <li className={styles['part']} data-off={!part.enabled}>
      {isNew ? (
        <span />
      ) : (
        <input
          type="checkbox"
          className={styles['check']}
          aria-label={`Send ${which}`}
          checked={part.enabled}
          onChange={({ target }) => onChange({ ...part, enabled: target.checked })}
        />
      )}
      <input
        {...text}
        type="text"
        aria-label={`Name of ${which}`}
        placeholder="Name"
        value={part.name}
        onChange={({ target }) => onChange({ ...part, name: target.value })}
      />
      {file ? (
        <p className={styles['file']}>
          <span>{file.name}</span> <small>{byteSize(sizeOf([file]))}</small>
        </p>
      ) : (
        <textarea
          {...text}
          rows={1}
          className={`${text.className} ${styles['value']}`}
          aria-label={`Value of ${which}`}
          placeholder="Value"
          value={part.value}
          onChange={({ target }) => onChange({ ...part, value: target.value })}
        />
      )}
      {isNew ? (
        <span />
      ) : (
        <Button look="icon" aria-label={`Remove ${which}`} onClick={props.onRemove}>
          <Icon name="close" />
        </Button>
      )}
      {!isNew && (
        <label className={styles['type']}>
          Content-Type
          <input
            {...text}
            type="text"
            aria-label={`Content-Type of ${which}`}
            placeholder={file ? 'application/octet-stream' : 'none (text/plain)'}
            value={file ? file.type : (part.type ?? '')}
            onChange={({ target }) => setType(target.value)}
          />
        </label>
      )}
    </li>
  )
}
