/** How an article is laid out in a Lucene index; the only place that knows field names. */
@NullMarked
package dev.tolmach.schema;

import org.jspecify.annotations.NullMarked;
