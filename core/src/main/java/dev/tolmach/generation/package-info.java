/**
 * What is kept on disk: the folder of an index, its generations, its lock, its check. Front door:
 * {@link dev.tolmach.generation.Generations}.
 */
@NullMarked
package dev.tolmach.generation;

import org.jspecify.annotations.NullMarked;
