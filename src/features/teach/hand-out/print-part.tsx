import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { GivenHandOut } from '#storage/record-schema.ts'
import { Button } from '#ui/button.tsx'
import styles from './hand-out-view.module.css'
import { AnswerSheet } from './paper/answer-sheet.tsx'
import { QuestionSheet } from './paper/question-sheet.tsx'
import paper from './paper/paper.module.css'

type Sheet = 'questions' | 'answers'

/** The quiz on paper: what students get, and what the instructor corrects it by. */
export function PrintPart({ given }: { given: GivenHandOut }) {
  const [sheet, setSheet] = useState<Sheet>()
  const root = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (sheet === undefined) return
    const title = document.title
    const done = () => setSheet(undefined)
    addEventListener('afterprint', done)
    // What is saved as PDF is named by the title.
    document.title = `${given.handOut.title}${sheet === 'answers' ? ', answers' : ''}`
    const images = [...(root.current?.querySelectorAll('img') ?? [])]
    let current = true
    void Promise.allSettled(images.map((image) => image.decode())).then(() => {
      if (current) print()
    })
    return () => {
      current = false
      document.title = title
      removeEventListener('afterprint', done)
    }
  }, [sheet, given])

  return (
    <section className={styles['part']} aria-labelledby="paper-title">
      <h2 id="paper-title">Paper</h2>
      <p>
        The questions with space to write, for everybody; and, apart from them, an answer sheet for you. Both
        are in the order of this hand-out.
      </p>
      <div className={styles['acts']}>
        <Button onClick={() => setSheet('questions')}>Print the questions</Button>
        <Button onClick={() => setSheet('answers')}>Print the answer sheet</Button>
      </div>
      {sheet !== undefined &&
        createPortal(
          <div ref={root} className={paper['paper']} data-paper={sheet}>
            {sheet === 'questions' ? (
              <QuestionSheet handOut={given.handOut} />
            ) : (
              <AnswerSheet given={given} />
            )}
          </div>,
          document.body,
        )}
    </section>
  )
}
