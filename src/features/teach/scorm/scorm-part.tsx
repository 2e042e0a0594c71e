import { useRef, useState } from 'react'
import type { HandOut } from '#grading/class/hand-out-schema.ts'
import { Button } from '#ui/button.tsx'
import { FieldMessage } from '#ui/field.tsx'
import { downloadFile } from '#workbench/download.ts'
import styles from './scorm-part.module.css'

type Making =
  | { readonly kind: 'idle' }
  | { readonly kind: 'under way'; readonly done: number; readonly of: number }
  | { readonly kind: 'made'; readonly bytes: number }
  | { readonly kind: 'failed'; readonly problem: string }

const sizes = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 })

/** The package for an LMS: what comes back by it, and the button that makes it. */
export function ScormPart({ handOut }: { handOut: HandOut }) {
  const [making, setMaking] = useState<Making>({ kind: 'idle' })
  const abort = useRef<AbortController>(undefined)

  async function make() {
    abort.current = new AbortController()
    setMaking({ kind: 'under way', done: 0, of: 1 })
    try {
      const { makePackage } = await import('./make-package.ts')
      const blob = await makePackage(
        handOut,
        import.meta.env.BASE_URL,
        (done, of) => setMaking({ kind: 'under way', done, of }),
        abort.current.signal,
      )
      downloadFile(`${fileName(handOut.title)} (SCORM 1.2).zip`, blob)
      setMaking({ kind: 'made', bytes: blob.size })
    } catch (error) {
      if (abort.current.signal.aborted) return setMaking({ kind: 'idle' })
      setMaking({ kind: 'failed', problem: error instanceof Error ? error.message : String(error) })
    }
  }

  return (
    <section className={styles['part']} aria-labelledby="scorm">
      <h2 id="scorm">SCORM 1.2 package</h2>
      <p>
        A zip for Moodle, Canvas, ILIAS and other LMSs: the quiz with its player and the mock network, about 1
        MB. The LMS keeps each answer as it is given, and a student goes on where they stopped.
      </p>
      {handOut.mode === 'practice' ? (
        <p>
          <strong>The score is reckoned in the student’s browser.</strong> Whoever knows its console can send
          another one to the LMS. For grades that count, hand out a sealed quiz.
        </p>
      ) : (
        <p>
          The LMS gets the sealed response in pieces, and no score: it can’t open it. Download the report of
          the responses there, and drop it under Responses here.
        </p>
      )}
      <div className={styles['actions']}>
        {making.kind === 'under way' ? (
          <>
            <progress aria-label="Making the package" value={making.done} max={making.of} />
            <Button onClick={() => abort.current?.abort()}>Cancel</Button>
          </>
        ) : (
          <Button onClick={() => void make()}>Export SCORM package</Button>
        )}
      </div>
      <div aria-live="polite">
        {making.kind === 'made' && (
          <p>Made, {sizes.format(making.bytes / 1_000_000)} MB. Upload it to your LMS as it is.</p>
        )}
        {making.kind === 'failed' && <FieldMessage severity="stop">{making.problem}</FieldMessage>}
      </div>
    </section>
  )
}

function fileName(title: string): string {
  return (
    title
      .replace(/[^\p{L}\p{N} .-]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'Quiz'
  )
}
