/**
 * Reaches the bundled archive, its tables and its golden files, from a class folder or from inside
 * a jar. Front door: {@link dev.tolmach.testdata.TestData}. Imports none of our packages; used by
 * tests and by the demo only.
 */
@NullMarked
package dev.tolmach.testdata;

import org.jspecify.annotations.NullMarked;
