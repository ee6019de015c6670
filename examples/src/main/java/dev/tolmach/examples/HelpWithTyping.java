package dev.tolmach.examples;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.suggest.Completion;
import dev.tolmach.suggest.CompletionRequest;
import java.io.IOException;
import java.util.List;

/** Completes what is being typed, and understands what was typed badly. */
public final class HelpWithTyping {
  private HelpWithTyping() {}

  /** Runs with the folder of the articles. */
  public static void main(String[] arguments) throws IOException {
    String articles = arguments.length > 0 ? arguments[0] : "examples/articles";
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      index.update(ArticleArchive.at(articles));

      // While somebody types: titles, tags and headings that go on so, and hits whose last word
      // may still grow.
      List<Completion> completions = index.suggest(CompletionRequest.of("чай"));
      System.out.println(completions.stream().map(Completion::text).toList());
      SearchRequest unfinished = SearchRequest.builder("green val").lastWordIsPrefix(true).build();
      System.out.println(index.search(unfinished).hits().stream().map(Hit::id).toList());

      // After it was typed: a typing error, the wrong keyboard layout, Russian in Latin letters,
      // pinyin. A suggestion replaces the query only where no article has any of its words, and the
      // result says so; otherwise it is offered.
      for (String typed : List.of("паорм", "gfhjv", "parom", "chaguan")) {
        SearchResult result = index.search(typed);
        System.out.println(typed + ": " + result.suggestions() + " " + result.total());
      }
    }
  }
}

// It prints:
// [чай, Чайная у переправы]
// [en/tea.md]
// паорм: [Suggestion[text=паром, reason=SPELLING, applied=true]] 1
// gfhjv: [Suggestion[text=паром, reason=LAYOUT, applied=true]] 1
// parom: [Suggestion[text=паром, reason=TRANSLITERATION, applied=true]] 1
// chaguan: [Suggestion[text=茶馆, reason=PINYIN, applied=true]] 1
