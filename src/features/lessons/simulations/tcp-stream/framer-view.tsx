import { bytesText, messageText } from './byte-text.ts'
import { bytesOf, type Framing } from './framing.ts'
import { receivedBy, type StreamRun } from './model.ts'
import styles from './tcp-stream.module.css'

/** What the reading program has made of the bytes so far: its buffer, and the messages it found. */
export function FramerView(props: {
  run: StreamRun
  count: number
  framing: Framing
  sent: readonly Uint8Array[]
}) {
  const { run, count, framing, sent } = props
  const { messages, buffer } = receivedBy(run, count)
  const ended = run.steps.length > 0 && count >= run.steps.length
  const right = messages.filter((message, index) => isSame(message, sent[index])).length
  const whole = right === sent.length && messages.length === sent.length
  return (
    <div className={styles['framer']} style={{ minHeight: `${1.7 * (sent.length + 2) + 1}em` }}>
      <div>
        <h4>Held back by the framer</h4>
        {framing === 'none' ? (
          <p className={styles['none']}>Nothing: there is no framer. Each read is taken for a message.</p>
        ) : (
          <p>
            <code className={styles['buffer']}>{buffer.length > 0 ? bytesText(buffer) : 'empty'}</code>{' '}
            {buffer.length > 0 && bytesOf(buffer.length)}
          </p>
        )}
      </div>
      <div>
        <h4>Messages the program got</h4>
        {messages.length === 0 && <p className={styles['none']}>None yet.</p>}
        <ol>
          {messages.map((message, index) => {
            const same = isSame(message, sent[index])
            return (
              <li key={index} data-right={same}>
                <code>{messageText(message)}</code> {same ? 'as it was sent' : 'was never sent like this'}
              </li>
            )
          })}
        </ol>
        {ended && (
          <p className={styles['verdict']} data-right={whole}>
            {whole ? wholeWords(sent.length) : brokenWords(sent.length, messages.length, right)}
          </p>
        )}
      </div>
    </div>
  )
}

function wholeWords(sent: number): string {
  return sent === 1 ? 'The message came as it was sent.' : `All ${sent} messages came as they were sent.`
}

function brokenWords(sent: number, got: number, right: number): string {
  return `${sent} ${sent === 1 ? 'was' : 'were'} sent, the program got ${got}: ${right} of them as sent, in its place.`
}

function isSame(message: Uint8Array, sent: Uint8Array | undefined): boolean {
  return sent?.length === message.length && message.every((byte, index) => byte === sent[index])
}
