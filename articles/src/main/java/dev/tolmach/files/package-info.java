/**
 * Reads files of a folder safely: no link that leads out of it is followed, nothing is read beyond
 * a limit, and bytes that are no text are refused.
 */
@NullMarked
package dev.tolmach.files;

import org.jspecify.annotations.NullMarked;
