import { useParams } from 'wouter'
import { methodReference, statusReference } from '#content/reference.ts'
import { methods } from '#http/method.ts'
import { otherMethods } from '#http/other-methods.ts'
import { IndexPage } from './index-page.tsx'
import { MethodPage } from './method-page.tsx'
import { OtherMethodPage } from './other-method-page.tsx'
import { StatusPage } from './status-page.tsx'
import { UnknownMethodPage } from './unknown-method-page.tsx'
import { UnregisteredPage } from './unregistered-page.tsx'

/** The pages at `/reference`, `/reference/status/:code` and `/reference/methods/:method`. */
export default function ReferencePage() {
  const { code, method } = useParams<{ code?: string; method?: string }>()
  if (code !== undefined) {
    const entry = /^\d{3}$/.test(code) ? statusReference(Number(code)) : undefined
    return entry ? <StatusPage entry={entry} /> : <UnregisteredPage code={code} />
  }
  if (method !== undefined) {
    // Method names are case-sensitive (RFC 9110, 9.1); addresses that people type are not worth a lesson.
    const known = methods.find((each) => each.name === method.toUpperCase())
    const entry = known && methodReference(known.name)
    if (known && entry) return <MethodPage method={known} entry={entry} />
    const other = otherMethods.find((each) => each.name === method.toUpperCase())
    return other ? <OtherMethodPage method={other} /> : <UnknownMethodPage name={method} />
  }
  return <IndexPage />
}
