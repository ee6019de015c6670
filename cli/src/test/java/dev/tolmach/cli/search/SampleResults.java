package dev.tolmach.cli.search;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.Section;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.language.Language;
import dev.tolmach.query.Facet;
import dev.tolmach.search.FacetCount;
import dev.tolmach.search.FacetCounts;
import dev.tolmach.search.FoundTranslation;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.search.Snippet;
import dev.tolmach.search.TextRange;
import dev.tolmach.search.Translation;
import dev.tolmach.suggest.Suggestion;
import java.time.LocalDate;
import java.util.List;

/** Results as a search might give them. */
final class SampleResults {
  static final Hit WHOLE =
      new Hit(
          new ArticleId("magazine", "ru/маяк.md"),
          "ru/маяк.md",
          "Год на маяке",
          List.of(new TextRange(7, 12)),
          Language.RUSSIAN,
          Language.UKRAINIAN,
          LocalDate.of(2025, 9, 6),
          List.of("Море", "AI"),
          "/ru/mayak/",
          7.31,
          null,
          List.of(),
          List.of(),
          new Section(2, "Зима", "зима", 41, 100, 200),
          List.of(
              new Snippet(
                  "…на маяке, и маяк светит…",
                  List.of(new TextRange(4, 9), new TextRange(13, 17)),
                  43)),
          List.of(
              new Translation(
                  new ArticleId("magazine", "zh/灯塔.md"),
                  "zh/灯塔.md",
                  Language.CHINESE_SIMPLIFIED,
                  "灯塔上的日子")));

  static final Hit BARE =
      new Hit(
          new ArticleId("magazine", "note.md"),
          "note.md",
          "Note",
          List.of(),
          Language.UNKNOWN,
          null,
          null,
          List.of(),
          null,
          0.5,
          null,
          List.of("маяк", "year"),
          List.of(),
          null,
          List.of(),
          List.of());

  static final Hit TRANSLATED =
      new Hit(
          new ArticleId("magazine", "zh/灯塔.md"),
          "zh/灯塔.md",
          "灯塔上的日子",
          List.of(new TextRange(0, 2)),
          Language.CHINESE_SIMPLIFIED,
          null,
          null,
          List.of(),
          null,
          1.5,
          null,
          List.of(),
          List.of(
              new FoundTranslation("lighthouse", "灯塔", TranslationKind.DICTIONARY, "Sea words"),
              new FoundTranslation("lighthouse", "航标灯", TranslationKind.DICTIONARY, "Sea words"),
              new FoundTranslation("Marta", "марта", TranslationKind.SOUND, "")),
          null,
          List.of(),
          List.of());

  static final FacetCounts TAGS =
      new FacetCounts(
          Facet.TAG,
          List.of(
              new FacetCount("ai", "AI", 12, true, List.of()),
              new FacetCount("多模态", "多模态", 3, false, List.of()),
              new FacetCount("море", "Море", 1, false, List.of())),
          4);

  static final FacetCounts DATES =
      new FacetCounts(
          Facet.DATE,
          List.of(
              new FacetCount(
                  "2025",
                  "2025",
                  9,
                  false,
                  List.of(new FacetCount("2025-09", "2025-09", 3, false, List.of())))),
          0);

  static final SearchResult RESULT =
      new SearchResult(
          12,
          null,
          true,
          1.9,
          "c1",
          List.of("A message."),
          List.of(WHOLE, BARE),
          List.of(TAGS, DATES),
          List.of(new Suggestion("маяки", Suggestion.Reason.SPELLING, false)));

  static final SearchResult OF_TRANSLATIONS =
      new SearchResult(
          0, 3L, true, 1.9, null, List.of(), List.of(TRANSLATED), List.of(TAGS, DATES), List.of());

  private SampleResults() {}

  static Hit hit(String id, double score) {
    return new Hit(
        new ArticleId("magazine", id),
        id,
        id,
        List.of(),
        Language.ENGLISH,
        null,
        null,
        List.of(),
        null,
        score,
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of());
  }
}
