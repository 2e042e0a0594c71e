import { useEffect, useState } from 'react'
import { fingerprint } from '#grading/sealed/wrapped-key.ts'
import { bytesOfBase64url } from '#http/base64.ts'

/** What a public key, in base64url, is recognised by; undefined without one, and until it is known. */
export function useFingerprint(publicKey: string | undefined): string | undefined {
  const [known, setKnown] = useState<{ of: string; print: string }>()
  useEffect(() => {
    if (publicKey === undefined) return
    let current = true
    void fingerprint(bytesOfBase64url(publicKey)).then((print) => {
      if (current) setKnown({ of: publicKey, print })
    })
    return () => {
      current = false
    }
  }, [publicKey])
  return known?.of === publicKey ? known?.print : undefined
}
