import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { NotFound } from './not-found.tsx'
import styles from './page.module.css'

const HomeRoute = lazy(() => import('./home-route.tsx'))
const LessonsPage = lazy(() => import('#features/lessons/lessons-page.tsx'))
const LessonPage = lazy(() => import('#features/lessons/lesson-page.tsx'))
const ProgressPage = lazy(() => import('#features/lessons/mastery/progress-page.tsx'))
const CertificatePage = lazy(() => import('#features/lessons/mastery/certificate-page.tsx'))
const SandboxPage = lazy(() => import('#features/sandbox/modes/sandbox-modes.tsx'))
const QuizPage = lazy(() => import('#features/quiz/quiz-page.tsx'))
const ClassQuizPage = lazy(() => import('#features/quiz/class-quiz/class-quiz-page.tsx'))
const ReferenceRoute = lazy(() => import('#features/reference/reference-route.tsx'))
const ReviewRoute = lazy(() => import('./review-route.tsx'))
const TeachPage = lazy(() => import('#features/teach/overview/teach-page.tsx'))
const QuizEditorPage = lazy(() => import('./teach-quiz-route.tsx'))
const ClassPage = lazy(() => import('#features/teach/class/class-page.tsx'))
const GuidePage = lazy(() => import('#features/teach/guide/guide-page.tsx'))
const HandOutPage = lazy(() => import('#features/teach/hand-out/hand-out-page.tsx'))
const SettingsPage = lazy(() => import('#features/settings/settings-page.tsx'))

/** Which page stands at which address; every page but home is loaded when it is opened. */
export function Routes() {
  return (
    <Suspense fallback={<div className={styles['loading']} aria-busy="true" />}>
      <Switch>
        <Route path="/" component={HomeRoute} />
        <Route path="/lessons" component={LessonsPage} />
        <Route path="/lessons/progress" component={ProgressPage} />
        <Route path="/lessons/certificate/:track" component={CertificatePage} />
        <Route path="/lessons/:slug" component={LessonPage} />
        <Route path="/sandbox" component={SandboxPage} />
        <Route path="/quiz/class" component={ClassQuizPage} />
        <Route path="/quiz/:id" component={QuizPage} />
        <Route path="/reference" component={ReferenceRoute} />
        <Route path="/reference/status/:code" component={ReferenceRoute} />
        <Route path="/reference/methods/:method" component={ReferenceRoute} />
        <Route path="/reference/fields" component={ReferenceRoute} />
        <Route path="/reference/fields/:name" component={ReferenceRoute} />
        <Route path="/reference/url" component={ReferenceRoute} />
        <Route path="/review" component={ReviewRoute} />
        <Route path="/teach" component={TeachPage} />
        <Route path="/teach/guide/:slug" component={GuidePage} />
        <Route path="/teach/quiz" component={QuizEditorPage} />
        <Route path="/teach/class" component={ClassPage} />
        <Route path="/teach/hand-out" component={HandOutPage} />
        <Route path="/settings" component={SettingsPage} />
        <Route component={NotFound} />
      </Switch>
    </Suspense>
  )
}
