import type { Span } from '#text';

/** A term found at a span of a text; offsets are those of the text as it was given. */
export type Mention = Span & { readonly term: string };
