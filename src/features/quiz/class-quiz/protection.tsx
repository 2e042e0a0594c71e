import { useQuery } from '@tanstack/react-query'
import type { HandOut } from '#grading/class/hand-out-schema.ts'
import { fingerprint } from '#grading/sealed/wrapped-key.ts'
import { bytesOfBase64url } from '#http/base64.ts'
import styles from './class-quiz.module.css'
import { isCollected, modeWords } from './modes.ts'

/** In what mode the quiz is, and what that protects and what it does not. */
export function Protection({ handOut, lms }: { handOut: HandOut; lms: boolean }) {
  const { publicKey } = handOut
  const print = useQuery({
    queryKey: ['fingerprint', publicKey],
    queryFn: () => fingerprint(bytesOfBase64url(publicKey ?? '')),
    enabled: publicKey !== undefined,
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <div className={styles['mode']}>
      <p>{modeWords(handOut)}</p>
      {!isCollected(handOut) && (
        <p>
          {lms
            ? 'The LMS gets each answer as you give it, and your score when you submit.'
            : 'Nothing is sent to anybody: your attempts stay in this browser.'}
        </p>
      )}
      {isCollected(handOut) && (
        <details>
          <summary>What happens with your answers</summary>
          <ul>
            <li>
              {lms
                ? 'They are kept in this browser and in the LMS as you give them, so that you can go on elsewhere. Whoever runs the LMS could read them there.'
                : 'They are kept in this browser as you give them. A reload loses nothing.'}
            </li>
            <li>
              When you submit, this browser seals them for your instructor’s key. Nobody else can open what is
              sealed, or change it without it being noticed.
            </li>
            <li>
              {lms
                ? 'Then the LMS gets the sealed response, and your instructor takes it from there.'
                : 'Then you send the sealed response yourself, as a file or a text. Nothing is sent by itself.'}
            </li>
            <li>
              Your instructor grades what arrives.
              {handOut.mode === 'sealed' && ' Nothing in this page knows what is right.'}
            </li>
            <li>Times are kept by this device’s clock, and told to your instructor.</li>
            {print.data !== undefined && (
              <li>
                The key has the fingerprint <span className={styles['code']}>{print.data}</span>. Your
                instructor sees the same.
              </li>
            )}
          </ul>
        </details>
      )}
    </div>
  )
}
