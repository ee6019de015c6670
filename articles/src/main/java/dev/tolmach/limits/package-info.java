/**
 * How large things may be: what one article may take of the memory and the time of all others. The
 * front door is {@link dev.tolmach.limits.Limits}. Imports nothing of this project.
 */
@NullMarked
package dev.tolmach.limits;

import org.jspecify.annotations.NullMarked;
