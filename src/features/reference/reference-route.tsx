import { lazy } from 'react'
import { useLocation } from 'wouter'

const ReferencePage = lazy(() => import('./reference-page.tsx'))
const FieldPages = lazy(() => import('./fields/field-pages.tsx'))
const UrlPage = lazy(() => import('./url/url-page.tsx'))

/** Every page below `/reference`. What codes, fields and URLs need comes apart from each other. */
export default function ReferenceRoute() {
  const [path] = useLocation()
  if (/^\/reference\/fields(\/|$)/.test(path)) return <FieldPages />
  return /^\/reference\/url\/?$/.test(path) ? <UrlPage /> : <ReferencePage />
}
