package dev.tolmach.examples;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.query.Facet;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Explanation;
import java.io.IOException;

/** Tells why an article is found, and why another is not. */
public final class TellWhy {
  private TellWhy() {}

  /** Runs with the folder of the articles. */
  public static void main(String[] arguments) throws IOException {
    String articles = arguments.length > 0 ? arguments[0] : "examples/articles";
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      index.update(ArticleArchive.at(articles));

      // Of a hit: each word, the parts of the article that have it, and in which forms.
      print(index.why("ru/bridge.md", SearchRequest.of("чай мосты")));

      // Of what is no hit: the word it lacks, the condition it does not fulfil, or that it was left
      // out when the index was built.
      print(index.why("ru/tea.md", SearchRequest.of("чай мосты")));
      SearchRequest maps = SearchRequest.builder("чай").filter(Facet.TAG, "maps").build();
      print(index.why("ru/tea.md", maps));
      print(index.why("en/plans.md", SearchRequest.of("ferry")));

      // Of an empty result: why nothing was found.
      System.out.println(index.search("чай tag:maps").messages());
    }
  }

  private static void print(Explanation why) {
    System.out.println(why.id() + ": " + why.summary());
    for (Explanation.Word word : why.words()) {
      for (Explanation.Place place : word.places()) {
        System.out.println("  " + word.text() + " in " + place.part() + ": " + place.forms());
      }
    }
  }
}

// It prints:
// ru/bridge.md: A hit, number 1 of 1.
//   чай in text: [чай]
//   чай in text: [чай]
//   мосты in title: [мост]
//   мосты in about: [мосты]
//   мосты in about: [мосты]
//   мосты in text: [мост, мосту]
// ru/tea.md: No hit: it lacks 'мосты'. It may fill the page after the articles that match.
//   чай in about: [чай]
//   чай in about: [чай]
//   чай in text: [чай]
//   чай in text: [чай]
// ru/tea.md: No hit: it does not fulfil 'tag:maps'.
//   чай in about: [чай]
//   чай in about: [чай]
//   чай in text: [чай]
//   чай in text: [чай]
// en/plans.md: Not in the index: the article was left out as draft.
// [Without 'tag:maps' 2 articles match.]
