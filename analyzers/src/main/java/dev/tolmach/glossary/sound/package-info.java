/**
 * Names of one alphabet and another by how they sound, and how Russian is written in Latin letters.
 * {@link dev.tolmach.glossary.sound.SoundIndex} is its front door. Imports glossary and language.
 */
@NullMarked
package dev.tolmach.glossary.sound;

import org.jspecify.annotations.NullMarked;
