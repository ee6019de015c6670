/**
 * Learns which words are translations of each other from texts that are. {@link
 * dev.tolmach.glossary.learning.TranslationLearner} is its front door. Imports glossary, analysis
 * and language.
 */
@NullMarked
package dev.tolmach.glossary.learning;

import org.jspecify.annotations.NullMarked;
