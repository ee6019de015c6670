/**
 * Which languages there are, and which of them a text is written in. {@link
 * dev.tolmach.language.Language} names one, {@link
 * dev.tolmach.language.LanguageDetector#standard()} is the way in for detection. Imports no other
 * package of the project and no library.
 */
@NullMarked
package dev.tolmach.language;

import org.jspecify.annotations.NullMarked;
