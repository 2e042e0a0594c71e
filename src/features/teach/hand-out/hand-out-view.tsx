import { useState } from 'react'
import { BackUpKey } from '#features/teach/keys/back-up-key.tsx'
import { UnlockKey } from '#features/teach/keys/unlock-key.tsx'
import { DoneLine } from '#features/teach/class/done-line.tsx'
import { useDone } from '#features/teach/class/use-done.ts'
import { ScormPart } from '#features/teach/scorm/scorm-part.tsx'
import type { GivenHandOut } from '#storage/record-schema.ts'
import { AsStudents } from './as-students.tsx'
import { BinPart } from './bin-part.tsx'
import { FilePart } from './file-part.tsx'
import styles from './hand-out-view.module.css'
import { KeyPart } from './key-part.tsx'
import { LinkPart } from './link-part.tsx'
import { PersonalLinks } from './personal-links.tsx'
import { PrintPart } from './print-part.tsx'
import { QrPart } from './qr-part.tsx'
import { TakenHow } from './taken-how.tsx'
import { useLink } from './use-link.ts'

/** How a hand-out reaches its class: nothing of it is there before its key is backed up. */
export function HandOutView({ given }: { given: GivenHandOut }) {
  const { handOut } = given
  const collects = handOut.publicKey !== undefined
  const doing = useDone()
  const { link, problem } = useLink(handOut)
  // Whoever has just backed up the key goes on with what that opened.
  const [wasShut] = useState(collects && given.backupTakenAt === undefined)
  // Where the key is gone, its backup is asked for before anything else.
  if (collects && !given.keys) return <UnlockKey given={given} />
  if (collects && given.backupTakenAt === undefined)
    return (
      <div className={styles['shut']}>
        <BackUpKey given={given} />
        <BinPart given={given} doing={doing} />
        <DoneLine doing={doing} />
      </div>
    )
  return (
    <div className={styles['parts']}>
      {given.binnedAt === undefined && (
        <div className={styles['ways']}>
          <LinkPart handOut={handOut} link={link} problem={problem} doing={doing} focused={wasShut} />
          {given.classId !== null && <PersonalLinks given={given} link={link} doing={doing} />}
          <FilePart handOut={handOut} doing={doing} />
          <QrPart link={link} title={handOut.title} />
          <ScormPart handOut={handOut} />
          <PrintPart given={given} />
        </div>
      )}
      <div className={styles['aside']}>
        {given.binnedAt === undefined && (
          <>
            <AsStudents link={link} />
            <TakenHow given={given} />
            {collects && <KeyPart given={given} doing={doing} />}
          </>
        )}
        <BinPart given={given} doing={doing} />
      </div>
      <DoneLine doing={doing} />
    </div>
  )
}
