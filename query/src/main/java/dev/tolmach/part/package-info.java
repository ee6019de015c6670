/**
 * What is asked of the parts of an index, such as the shards of a cluster, and what they answer;
 * both as bytes, too, for parts on other machines. Answers of all parts are put together into that
 * of the whole. Front doors: {@link dev.tolmach.part.PartRequest}, {@link
 * dev.tolmach.part.PartSearcher} and {@link dev.tolmach.part.PartAnswer}.
 */
@NullMarked
package dev.tolmach.part;

import org.jspecify.annotations.NullMarked;
