package dev.tolmach.article;

import dev.tolmach.field.CategoryPaths;
import dev.tolmach.field.FieldMapping;
import dev.tolmach.language.Language;
import dev.tolmach.language.LanguageDetector;
import dev.tolmach.limits.Limits;
import dev.tolmach.markup.MarkdownRenderer;
import dev.tolmach.value.DateParser;
import java.time.InstantSource;
import java.util.Set;

/** How articles are understood; see {@link ArticleParser.Builder} for each. */
record Settings(
    LanguageDetector detector,
    Set<Language> candidates,
    FieldMapping mapping,
    HeadingIds headingIds,
    CategoryPaths categoryPaths,
    DateParser dates,
    InstantSource clock,
    boolean drafts,
    boolean future,
    boolean expired,
    boolean declaredFromPath,
    boolean languageKey,
    Limits limits,
    MarkdownRenderer markdown,
    OwnLanguages ownLanguages) {}
