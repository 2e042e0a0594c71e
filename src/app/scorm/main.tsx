import '#ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { lazyNetwork } from '#app/lab-network.ts'
import { parseHandOut } from '#grading/class/hand-out-schema.ts'
import { QUIZ_FILE, type PackageQuiz } from '#grading/class/scorm/package.ts'
import { openStorage } from '#storage/open-storage.ts'
import { beginSession, findApi, type Lms } from './lms.ts'
import { lmsLink } from './lms-link.ts'
import { PackageApp } from './package-app.tsx'
import { PackageNotice } from './package-notice.tsx'

const root = createRoot(document.getElementById('root') as HTMLElement)

start().catch((error: unknown) => {
  root.render(
    <PackageNotice
      title="The quiz could not be opened"
      problem={error instanceof Error ? error.message : String(error)}
    />,
  )
})

async function start() {
  const quiz = await packageQuiz()
  const api = findApi(window)
  const lms = api && beginSession(api)
  const storage = await openStorage(() => location.reload(), await storeName(quiz, lms))
  const link = lmsLink(quiz, lms, storage)
  await link.takeIn()
  addEventListener('pagehide', () => link.leave())
  // The session ended as the page went away; a page that comes back as it was would tell nobody anything.
  addEventListener('pageshow', (event) => event.persisted && location.reload())
  root.render(
    <StrictMode>
      <PackageApp
        quiz={quiz}
        storage={storage}
        network={lazyNetwork(storage, new URL('.', document.baseURI).pathname)}
        link={link}
      />
    </StrictMode>,
  )
}

async function packageQuiz(): Promise<PackageQuiz> {
  const response = await fetch(new URL(QUIZ_FILE, document.baseURI))
  if (!response.ok) throw new Error(`The package’s ${QUIZ_FILE} did not arrive: ${response.status}.`)
  const data: { handOut: unknown; lab: unknown } = await response.json()
  const lab = typeof data.lab === 'string' && /^https?:\/\//.test(data.lab) ? data.lab : ''
  return { handOut: parseHandOut(data.handOut), lab }
}

/** A database for each student: others may sit at this computer, under the same LMS. */
async function storeName({ handOut }: PackageQuiz, lms: Lms | undefined): Promise<string> {
  const whose = new TextEncoder().encode(`${handOut.id} ${lms?.studentId ?? ''}`)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', whose)).subarray(0, 8)
  return `roundtrip-scorm-${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
