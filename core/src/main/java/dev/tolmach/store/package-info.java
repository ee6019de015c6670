/**
 * Where an index is kept that is in no folder, such as a cluster. What finds, builds and explains
 * is the same as in a folder; a store only keeps works and asks its parts. For the modules of this
 * project; its types may change at any time.
 */
@NullMarked
package dev.tolmach.store;

import org.jspecify.annotations.NullMarked;
