package dev.tolmach.vocabulary;

import dev.tolmach.language.Language;

/**
 * A word that is looked for by its sound.
 *
 * @param into the language of the words that sound like it
 * @param from the language of the word
 * @param word as {@link dev.tolmach.glossary.sound.SoundIndex#like} takes it
 */
public record Sound(Language into, Language from, String word) {}
