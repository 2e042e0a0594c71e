import { useEffect, useRef, useState } from 'react'
import type { Imported, ImportedRequest } from '#http/imported.ts'
import { mayHoldVariables } from '#http/variable-syntax.ts'
import { useStorage } from '#storage/queries.ts'
import type { SavedFolder } from '#storage/schema.ts'
import { FieldMessage } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import type { PanelState } from '#workbench/use-panel.ts'
import { ImportDialog } from './import-dialog.tsx'
import { ImportedNote, type Used } from './imported-note.tsx'
import styles from './import.module.css'
import type { Incoming } from './incoming.ts'
import { keepEnvironment } from './keep-environment.ts'
import { Notes } from './notes.tsx'
import { noRequest, readSource, type Found } from './read-source.ts'
import { saveAll, type SavedAll } from './save-all.ts'
import { SavedAllNote } from './saved-all-note.tsx'

type Stage =
  | { readonly at: 'nowhere' }
  | {
      readonly at: 'dialog'
      readonly text: string
      readonly fileName?: string | undefined
      /** What is there again when the dialog is closed. */
      readonly behind: Stage
    }
  | { readonly at: 'failed'; readonly problem: string; readonly text: string }
  | { readonly at: 'kept'; readonly name: string; readonly notes: Imported['notes'] }
  | ({ readonly at: 'used' } & Used)
  | ({ readonly at: 'saved' } & SavedAll)
  | { readonly at: 'unsaved'; readonly problem: string }

/**
 * Makes a request of what was pasted, dropped or chosen, and never sends it. What stood there before is
 * one Undo away.
 */
export function Importing(props: {
  incoming: Incoming
  panel: PanelState
  /** Called with a collection that was saved; without it none is offered to be. */
  onSaved?: ((collection: SavedFolder) => void) | undefined
}) {
  const { incoming, panel } = props
  const [taken, setTaken] = useState(incoming)
  const [stage, setStage] = useState(() => firstStage(incoming, { at: 'nowhere' }))
  if (taken !== incoming) {
    setTaken(incoming)
    setStage(firstStage(incoming, stage))
  }

  const storage = useStorage()
  const keep = (environment: Imported['environment'], notes: Imported['notes']) => {
    if (!environment) return
    keepEnvironment(storage, environment).then(
      (kept) => setStage({ at: 'kept', notes, ...kept }),
      (error: Error) => setStage({ at: 'failed', problem: error.message, text: '' }),
    )
  }
  const use = (found: Found, request: ImportedRequest) => {
    panel.adopt(undefined, request.draft)
    const { environment } = found
    if (environment && mayHoldVariables(request.draft)) {
      keepEnvironment(storage, environment).then(
        ({ name }) => setStage((now) => (now.at === 'used' ? { ...now, environment: name } : now)),
        (error: Error) => setStage({ at: 'failed', problem: error.message, text: '' }),
      )
    }
    setStage({ at: 'used', source: found.source, notes: found.notes, other: shownIn(panel) })
  }
  const save = (found: Found, fileName: string | undefined) => {
    saveAll(storage, found, fileName).then(
      (saved) => {
        setStage({ at: 'saved', ...saved })
        props.onSaved?.(saved.collection)
      },
      (error: Error) => setStage({ at: 'unsaved', problem: error.message }),
    )
  }
  const latest = useRef({ use, keep })
  useEffect(() => {
    latest.current = { use, keep }
  })

  useEffect(() => {
    const { by, text, fileName } = incoming
    if (by === 'choice') return
    let current = true
    readSource(text, fileName).then(
      (found) => {
        if (!current) return
        const [request, ...more] = found.requests
        if (request && more.length === 0) latest.current.use(found, request)
        else if (request) setStage({ at: 'dialog', text, fileName, behind: { at: 'nowhere' } })
        else if (found.environment) latest.current.keep(found.environment, found.notes)
        else setStage({ at: 'failed', problem: noRequest(found), text })
      },
      (error: Error) => current && setStage({ at: 'failed', problem: error.message, text }),
    )
    return () => {
      current = false
    }
  }, [incoming])

  const close = () => setStage({ at: 'nowhere' })
  switch (stage.at) {
    case 'nowhere':
      return <div role="status" />
    case 'dialog':
      return (
        <ImportDialog
          text={stage.text}
          fileName={stage.fileName}
          onUse={use}
          onSaveAll={props.onSaved && save}
          onKeep={(found) => keep(found.environment, found.notes)}
          onClose={() => setStage((now) => (now.at === 'dialog' ? now.behind : now))}
        />
      )
    case 'failed':
      return (
        <div role="status" className={styles['note']}>
          <FieldMessage severity="stop">
            {stage.problem} Your request is as it was.{' '}
            <button
              type="button"
              className={styles['link']}
              onClick={() => setStage({ at: 'dialog', text: stage.text, behind: stage })}
            >
              Look at the text
            </button>{' '}
            <button type="button" className={styles['link']} onClick={close}>
              Dismiss
            </button>
          </FieldMessage>
        </div>
      )
    case 'saved':
      return <SavedAllNote saved={stage} onDismiss={close} />
    case 'unsaved':
      return (
        <div role="status" className={styles['note']}>
          <FieldMessage severity="stop">
            The collection was not saved: {stage.problem}{' '}
            <button type="button" className={styles['link']} onClick={close}>
              Dismiss
            </button>
          </FieldMessage>
        </div>
      )
    case 'kept':
      return (
        <div role="status" className={styles['note']}>
          <p className={styles['line']}>
            <Icon name="check" />
            <span>
              The environment “{stage.name}” is kept, and in use.{' '}
              <button type="button" className={styles['link']} onClick={close}>
                Dismiss
              </button>
            </span>
          </p>
          <Notes notes={stage.notes} />
        </div>
      )
    case 'used':
      return (
        <ImportedNote
          used={stage}
          onSwap={() => {
            const { draft, savedId } = stage.other
            panel.adopt(savedId, draft)
            setStage({ ...stage, other: shownIn(panel), undone: !stage.undone })
          }}
          onDismiss={close}
        />
      )
  }
}

function firstStage({ by, text, fileName }: Incoming, behind: Stage): Stage {
  return by === 'choice' ? { at: 'dialog', text, fileName, behind } : { at: 'nowhere' }
}

function shownIn({ draft, savedId }: PanelState): Used['other'] {
  return { draft, savedId }
}
