/**
 * Makes a Lucene query of what is asked. Front door: {@link dev.tolmach.matching.ArticleQuery}. For
 * the modules of this project; its classes may change at any time.
 */
@NullMarked
package dev.tolmach.matching;

import org.jspecify.annotations.NullMarked;
