package dev.tolmach.article;

import dev.tolmach.language.LanguageDetector;
import dev.tolmach.limits.Limits;
import dev.tolmach.markup.MarkdownRenderer;
import dev.tolmach.value.DateParser;
import java.time.InstantSource;

/** The settings of a parser; see {@link ArticleParser.Builder} for each. */
record Settings(
    ReadingRules rules,
    LanguageDetector detector,
    InstantSource clock,
    Limits limits,
    DateParser dates,
    MarkdownRenderer markdown,
    OwnLanguages ownLanguages) {}
