import { type FeedFormat, feedFormatNames, feedFormats, feedPath } from '#lib/site/file-routes.ts'
import { href } from '#lib/site/identity.ts'

type FeedLinksProps = { folder: string; of: string; formats?: readonly FeedFormat[] }

/** A feed in each format. `folder` is the address its files are below, `of` its name for screen readers. */
export function FeedLinks({ folder, of, formats = feedFormatNames }: FeedLinksProps) {
  return (
    <>
      {formats.map((format, index) => (
        <span key={format}>
          {index > 0 && ', '}
          <a
            href={href(feedPath(folder, format))}
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
    <p className="my-4 text-[0.9375rem] text-muted">
      Follow by feed: <FeedLinks folder={page} of={of} />
      {calendar && (
        <>
          ; in your calendar: <a href={href(calendar)}>iCalendar</a>
        </>
      )}
    </p>
  )
}
