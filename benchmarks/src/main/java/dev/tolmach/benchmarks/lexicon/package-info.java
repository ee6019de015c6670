/** Makes the tables of the lexicons that are artifacts, from data of others. */
@NullMarked
package dev.tolmach.benchmarks.lexicon;

import org.jspecify.annotations.NullMarked;
