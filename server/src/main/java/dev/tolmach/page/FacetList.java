package dev.tolmach.page;

import dev.tolmach.language.Language;
import dev.tolmach.query.Facet;
import dev.tolmach.search.FacetCount;
import dev.tolmach.search.FacetCounts;
import dev.tolmach.search.SearchResult;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;

/** The values of facets as links that narrow a search, or widen it again. For one thread. */
final class FacetList {
  private static final int MORE = 100;
  private static final List<String> RANGE = List.of("from", "to", "where");

  private final Html html;
  private final PageTexts texts;
  private final PageAddress address;
  private final SearchResult result;

  FacetList(Html html, PageFrame frame, PageAddress address, SearchResult result) {
    this.html = html;
    this.texts = frame.texts();
    this.address = address.without("page");
    this.result = result;
  }

  void write() {
    html.open("nav", "id", "filters", "class", "filters", "aria-label", texts.of("filters"));
    chosen();
    for (FacetCounts counts : result.facets()) {
      if (narrows(counts) || counts.values().stream().anyMatch(this::isChosen)) {
        facet(counts);
      }
    }
    html.element("a", texts.of("filters.close"), "href", "#" + PageFrame.MAIN, "class", "to-hits");
    html.close().line();
  }

  /* A value that all hits have leaves all of them. */
  private boolean narrows(FacetCounts counts) {
    return counts.values().size() > 1
        && counts.values().stream().anyMatch(value -> value.count() < result.total());
  }

  private boolean isChosen(FacetCount value) {
    return value.selected() || value.children().stream().anyMatch(this::isChosen);
  }

  /* Conditions that are no values of a facet, each with a link that takes it away. */
  private void chosen() {
    boolean any =
        RANGE.stream().anyMatch(name -> !address.values(name).isEmpty())
            || result.facets().stream()
                .flatMap(counts -> counts.values().stream())
                .anyMatch(this::isChosen);
    if (!any) {
      return;
    }
    html.open("ul", "class", "chosen", "role", "list");
    for (String name : RANGE) {
      for (String value : address.values(name)) {
        html.open("li");
        link(texts.of(name, value), address.without(name, List.of(value)), true);
        html.close();
      }
    }
    PageAddress free = address;
    for (FacetCounts counts : result.facets()) {
      free = free.without(counts.facet().name());
    }
    for (String name : RANGE) {
      free = free.without(name);
    }
    html.open("li");
    html.element("a", texts.of("filters.clear"), "href", free.query(), "rel", "nofollow");
    html.close(2).line();
  }

  private void facet(FacetCounts counts) {
    Facet facet = counts.facet();
    String name = Facet.ALL.contains(facet) ? texts.of("facet." + facet.name()) : facet.name();
    html.open("section", "class", "facet").element("h2", name, "id", "facet-" + facet.name());
    html.open("ul", "role", "list", "aria-labelledby", "facet-" + facet.name());
    values(counts.values(), facet);
    html.close();
    if (counts.others() > 0 && counts.values().size() < MORE) {
      PageAddress more = address.with("facet", facet.name() + ":" + MORE);
      html.element(
          "a",
          texts.of("facet.more", texts.number(counts.others())),
          "href",
          more.query() + "#facet-" + facet.name(),
          "class",
          "more",
          "rel",
          "nofollow");
    }
    html.close().line();
  }

  private void values(List<FacetCount> values, Facet facet) {
    for (FacetCount value : values) {
      html.open("li");
      value(value, facet);
      boolean opened = isChosen(value) || !facet.equals(Facet.DATE);
      if (opened && !value.children().isEmpty()) {
        html.open("ul", "role", "list");
        values(value.children(), facet);
        html.close();
      }
      html.close().line();
    }
  }

  private void value(FacetCount value, Facet facet) {
    String name = facet.name();
    List<String> spellings = List.of(value.key(), value.value());
    PageAddress other =
        value.selected() ? withoutAny(name, spellings) : address.adding(name, value.key());
    html.open(
        "a",
        "href",
        other.query(),
        "rel",
        "nofollow",
        "aria-current",
        value.selected() ? "true" : null);
    boolean language = facet.equals(Facet.LANGUAGE);
    html.element("span", shown(value, facet), "dir", "auto", "lang", language ? value.key() : null);
    html.element("span", texts.number(value.count()), "class", "count").close();
  }

  /* A value may have been asked for in any of its spellings. */
  private PageAddress withoutAny(String name, List<String> spellings) {
    List<String> asked =
        address.values(name).stream()
            .filter(
                each -> spellings.stream().anyMatch(one -> Facet.key(one).equals(Facet.key(each))))
            .toList();
    return asked.isEmpty() ? address.without(name) : address.without(name, asked);
  }

  private String shown(FacetCount value, Facet facet) {
    if (facet.equals(Facet.LANGUAGE)) {
      return texts.name(value.key());
    }
    if (facet.equals(Facet.DATE) && value.key().contains("-")) {
      return month(value.key());
    }
    String label = value.labels().get(Language.of(texts.language().tag()));
    return label == null ? value.value() : label;
  }

  private String month(String key) {
    try {
      return texts.month(YearMonth.parse(key));
    } catch (DateTimeException e) {
      return key;
    }
  }

  private void link(String text, PageAddress other, boolean current) {
    html.element(
        "a",
        text,
        "href",
        other.query(),
        "rel",
        "nofollow",
        "dir",
        "auto",
        "aria-current",
        current ? "true" : null);
  }
}
