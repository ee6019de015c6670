/**
 * Tells when the files of an archive change. Front door: {@link dev.tolmach.watch.ArchiveWatch}.
 */
@NullMarked
package dev.tolmach.watch;

import org.jspecify.annotations.NullMarked;
