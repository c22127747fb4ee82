import { feedFormatNames, feedFormats, feedPath } from '#lib/site/file-routes.ts'
import { href } from '#lib/site/identity.ts'

/** The feed of a page in each format; `of` is what it is a feed of, for those who hear the links alone. */
export function FeedLinks({ page, of }: { page: string; of: string }) {
  return (
    <>
      {feedFormatNames.map((format, index) => (
        <span key={format}>
          {index > 0 && ', '}
          <a
            href={href(feedPath(page, format))}
            type={feedFormats[format].type}
            aria-label={`${feedFormats[format].name}: ${of}`}
          >
            {feedFormats[format].name}
          </a>
        </span>
      ))}
    </>
  )
}

/** The same as a line of its own, with the address of a calendar where there is one. */
export function FollowLine({ page, of, calendar }: { page: string; of: string; calendar?: string }) {
  return (
    <p className="mb-4 text-[0.9375rem] text-muted">
      Follow by feed: <FeedLinks page={page} of={of} />
      {calendar && (
        <>
          ; in your calendar: <a href={href(calendar)}>iCalendar</a>
        </>
      )}
    </p>
  )
}
