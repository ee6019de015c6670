/** What is asked, and the Lucene query that asks it. */
@NullMarked
package dev.tolmach.query;

import org.jspecify.annotations.NullMarked;
