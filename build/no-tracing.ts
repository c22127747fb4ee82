/** Replaces the exporter of Contentlayer's traces, a quarter of its code, which is never called. */
export class OTLPTraceExporter {}
