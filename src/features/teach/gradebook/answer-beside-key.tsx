import { answerWords } from '#grading/class/gradebook-answer-words.ts'
import { isSentRequest, type Answer, type SentRequest } from '#grading/quiz/answer.ts'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import { scoreAnswer } from '#grading/quiz/score.ts'
import { Icon } from '#ui/icon.tsx'
import { InlineText } from '#ui/inline-text.tsx'
import styles from './cell-dialog.module.css'

/** What a student answered, beside what is right, part by part where it has parts. */
export function AnswerBesideKey({ question, answer }: { question: Question; answer: Answer | undefined }) {
  const score = scoreAnswer(question, answer)
  const words = answerWords(question, answer)
  return (
    <div className={styles['answer']}>
      {words === '' && <p className={styles['none']}>Not answered.</p>}
      {score.options.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Option</th>
              <th scope="col">Answer</th>
              <th scope="col">Key</th>
            </tr>
          </thead>
          <tbody>
            {score.options.map(({ text, code, chosen, correct, feedback }) => (
              <tr key={text} data-verdict={chosen ? (correct ? 'right' : 'wrong') : undefined}>
                <th scope="row">
                  <InlineText text={text} />
                  {code !== undefined && <pre>{code}</pre>}
                  {chosen && feedback !== '' && (
                    <span className={styles['feedback']}>
                      <InlineText text={feedback} />
                    </span>
                  )}
                </th>
                <td>{chosen && <Sign name={correct ? 'check' : 'close'} words="chosen" />}</td>
                <td>{correct && <Sign name="check" words="right" />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {score.parts.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{question.kind === 'request' ? 'Requirement' : 'Item'}</th>
              <th scope="col">{question.kind === 'request' ? 'Met' : 'Answer'}</th>
              {question.kind !== 'request' && <th scope="col">Key</th>}
            </tr>
          </thead>
          <tbody>
            {score.parts.map(({ text, right, given, expected, feedback }) => (
              <tr key={text} data-verdict={words === '' ? undefined : right ? 'right' : 'wrong'}>
                <th scope="row">
                  <InlineText text={text} />
                  {feedback !== '' && words !== '' && (
                    <span className={styles['feedback']}>
                      <InlineText text={feedback} />
                    </span>
                  )}
                </th>
                <td>
                  {words !== '' && (
                    <Sign name={right ? 'check' : 'close'} words={right ? 'right' : 'not right'} />
                  )}
                  {given ?? ''}
                </td>
                {question.kind !== 'request' && <td>{expected}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(question.kind === 'text' || question.kind === 'numeric') && (
        <dl className={styles['pair']}>
          <div data-verdict={words === '' ? undefined : score.right ? 'right' : 'wrong'}>
            <dt>Answer</dt>
            <dd>{words === '' ? '–' : words}</dd>
          </div>
          <div>
            <dt>Key</dt>
            {question.kind === 'text' ? (
              question.accept.map((each) => <dd key={each}>{each}</dd>)
            ) : (
              <dd>{score.expected}</dd>
            )}
          </div>
        </dl>
      )}
      {question.kind === 'request' && (
        <dl className={styles['pair']}>
          <div>
            <dt>Request that was sent</dt>
            <dd>{isSentRequest(answer) ? <pre>{requestText(answer)}</pre> : '–'}</dd>
          </div>
          <div>
            <dt>A request that is right</dt>
            <dd>
              <pre>{question.solution}</pre>
            </dd>
          </div>
        </dl>
      )}
      {score.feedback !== undefined && (
        <p className={styles['feedback']}>
          Feedback: <InlineText text={score.feedback} />
        </p>
      )}
    </div>
  )
}

function Sign({ name, words }: { name: 'check' | 'close'; words: string }) {
  return (
    <span className={styles['sign']} data-sign={name}>
      <Icon name={name} size={14} />
      <span className="visually-hidden">{words} </span>
    </span>
  )
}

function requestText({ method, url, fields, content }: SentRequest): string {
  const head = [`${method} ${url}`, ...fields.map(([name, value]) => `${name}: ${value}`)].join('\n')
  return content === '' ? head : `${head}\n\n${content}`
}
