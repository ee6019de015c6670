package dev.tolmach.examples;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.FacetCount;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import java.util.List;

/** Lets a reader narrow what was found by tag, date and language. */
public final class NarrowByFacets {
  private NarrowByFacets() {}

  /** Runs with the folder of the articles. */
  public static void main(String[] arguments) throws IOException {
    String articles = arguments.length > 0 ? arguments[0] : "examples/articles";

    // For a few articles, or a test, an index in memory does.
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      index.update(ArticleArchive.at(articles));

      // Without words all articles match. A result counts all facets unless others are asked for.
      SearchResult all = index.search("");
      System.out.println(all.total() + " works");
      print(all, Facet.TAG);

      // A chosen value narrows the hits, but not its own facet: the others stay there to be chosen
      // too, with the counts that choosing them would add. Several values of one facet are
      // alternatives; different facets narrow each other.
      // @start region="filter"
      SearchResult cities =
          index.search(SearchRequest.builder("").filter(Facet.TAG, "город", "city").build());
      // @end
      System.out.println(cities.total() + " works about the city");
      print(cities, Facet.TAG);
      print(cities, Facet.DATE);

      // A long list of values can be searched itself.
      SearchResult found =
          index.search(
              SearchRequest.builder("")
                  .limit(0)
                  .facets(List.of(FacetRequest.of(Facet.TAG).containing("МОСТ")))
                  .build());
      print(found, Facet.TAG);

      // What a person types can say the same.
      for (Hit hit : index.search("ferry date:2025 lang:en").hits()) {
        System.out.println(hit.title() + ", " + hit.date());
      }
    }
  }

  private static void print(SearchResult result, Facet facet) {
    StringBuilder line = new StringBuilder(facet.name()).append(":");
    for (FacetCount count : result.facet(facet).values()) {
      line.append(' ').append(count.value()).append(count.selected() ? "* " : " ");
      line.append(count.count());
    }
    System.out.println(line);
  }
}

// It prints:
// 4 works
// tag: city 2 город 2 城市 2 maps 1 tea 1 мосты 1 чай 1 美食 1 茶 1
// 3 works about the city
// tag: city* 2 город* 2 城市 2 maps 1 tea 1 мосты 1 чай 1 美食 1 茶 1
// date: 2025 2 2024 1
// tag: мосты 1
// Drawing the map of a small town, 2025-01-11
