/** Where articles come from: a folder or an NDJSON file, in a stable order. */
@NullMarked
package dev.tolmach.archive;

import org.jspecify.annotations.NullMarked;
