import { aliasRoute } from '#app/page-route.tsx'

export const { generateStaticParams, generateMetadata } = aliasRoute
export default aliasRoute.Page
