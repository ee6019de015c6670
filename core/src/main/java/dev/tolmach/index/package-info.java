/**
 * The values that describe an index: its settings, its generations, the report of a build, and the
 * exceptions that say what is wrong. Values only; {@link dev.tolmach.ArticleIndex} does the work.
 */
@NullMarked
package dev.tolmach.index;

import org.jspecify.annotations.NullMarked;
