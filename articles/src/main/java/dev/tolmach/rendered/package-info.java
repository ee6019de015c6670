/**
 * Articles as an index keeps them, in rows of NDJSON: what {@code export} writes and a build reads
 * back without reading Markdown again. Front door: {@link dev.tolmach.rendered.RenderedRow}.
 */
@NullMarked
package dev.tolmach.rendered;

import org.jspecify.annotations.NullMarked;
