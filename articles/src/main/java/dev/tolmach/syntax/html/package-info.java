/** HTML and JSX as generators' texts have it: elements by what they show, and tags. */
@NullMarked
package dev.tolmach.syntax.html;

import org.jspecify.annotations.NullMarked;
