/**
 * The layer between Lucene and a folder: distinguishes damage from a full disk, says what failed,
 * and runs what writes in a thread that no interrupt reaches. Knows nothing of articles.
 */
@NullMarked
package dev.tolmach.disk;

import org.jspecify.annotations.NullMarked;
