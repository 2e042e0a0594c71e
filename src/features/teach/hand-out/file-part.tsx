import { useRouter } from 'wouter'
import { fileName } from '#features/teach/class/file-name.ts'
import type { Doing } from '#features/teach/class/use-done.ts'
import type { HandOut } from '#grading/class/hand-out-schema.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { downloadText } from '#workbench/download.ts'
import styles from './hand-out-view.module.css'

/** The quiz as a file, for a course page or a mail. */
export function FilePart({ handOut, doing }: { handOut: HandOut; doing: Doing }) {
  const { base } = useRouter()
  const name = fileName(handOut.title, 'json')
  return (
    <section className={styles['part']} aria-labelledby="file-title">
      <h2 id="file-title">File</h2>
      <p>
        The same quiz as a file, whatever its length. Students open it at {location.host}
        {base}/quiz/class.
      </p>
      <Button
        onClick={() =>
          void doing.run(
            async () => downloadText(name, `${JSON.stringify(handOut, null, 2)}\n`, 'application/json'),
            { text: `Saved as ${name}, with your downloads.` },
          )
        }
      >
        <Icon name="download" /> Save the quiz file
      </Button>
    </section>
  )
}
