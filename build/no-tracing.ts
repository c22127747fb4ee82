/**
 * Replaces Contentlayer's exporter of traces, a quarter of Contentlayer's code that is never
 * called.
 */
export class OTLPTraceExporter {}
