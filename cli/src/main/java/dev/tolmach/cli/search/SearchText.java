package dev.tolmach.cli.search;

import dev.tolmach.article.Section;
import dev.tolmach.cli.command.ArticleLocations;
import dev.tolmach.cli.command.Hyperlinks;
import dev.tolmach.cli.output.Shortened;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.search.Snippet;
import dev.tolmach.search.TextRange;
import dev.tolmach.suggest.Suggestion;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was found, as a list to read. */
final class SearchText {
  private static final String INDENT = "    ";
  private static final int SHOWN_SNIPPETS = 2;

  private final TextOutput out;
  private final ArticleLocations locations;

  /** Shows articles by their ids. */
  SearchText(TextOutput out) {
    this(out, ArticleLocations.NONE);
  }

  SearchText(TextOutput out, ArticleLocations locations) {
    this.out = out;
    this.locations = locations;
  }

  /** Writes a result that is gone on with by its cursor. */
  void write(SearchRequest request, SearchResult result) throws IOException {
    write(request, result, PrintedPage.followedByCursors());
  }

  /** Writes a result. */
  void write(SearchRequest request, SearchResult result, PrintedPage page) throws IOException {
    String text = request.text();
    for (Suggestion suggestion : result.suggestions()) {
      if (suggestion.applied()) {
        applied(text, suggestion);
        text = suggestion.text();
      }
    }
    int rank = page.before();
    for (Hit hit : result.hits()) {
      write(hit, ++rank);
    }
    out.print(Style.TITLE, total(text, result)).line();
    for (String message : result.messages()) {
      out.print(Style.WARNING, message).line();
    }
    if (page.isPast(result)) {
      out.print(Style.WARNING, "Page " + page.number() + " is past the last one.").line();
    }
    if (page.isAfterAll(result)) {
      out.print(
              Style.WARNING,
              "No hit comes after this cursor. Expected the cursor of another page of this search.")
          .line();
    }
    suggestions(result.suggestions().stream().filter(other -> !other.applied()).toList());
    new FacetText(out).write(result.facets());
    if (result.next() != null && !page.isLast(result)) {
      if (!result.facets().isEmpty()) {
        out.line();
      }
      more(page.more(result.next()));
    }
  }

  /** Writes a hit and an empty line after it. */
  void write(Hit hit, int rank) throws IOException {
    out.print(Style.DETAIL, String.format(Locale.ROOT, "%2d. ", rank));
    marked(hit.title(), hit.titleMatches(), Shortened.TITLE, Style.TITLE, Style.TITLE_MATCH);
    out.hang(INDENT.length()).line();
    about(hit);
    for (Snippet snippet : hit.snippets().stream().limit(SHOWN_SNIPPETS).toList()) {
      out.print(INDENT);
      marked(snippet.text(), snippet.matches(), Shortened.PIECE, Style.PLAIN, Style.MATCH);
      out.line();
    }
    if (hit.matched() != null) {
      out.print(INDENT).print(Style.DETAIL, "found in " + hit.matched()).line();
    }
    if (!hit.translated().isEmpty()) {
      out.print(INDENT).print(Style.DETAIL, "found by translation: " + translated(hit)).line();
    }
    if (!hit.missing().isEmpty()) {
      out.print(INDENT).print(Style.WARNING, "without: " + String.join(", ", hit.missing())).line();
    }
    if (!hit.translations().isEmpty()) {
      String others =
          hit.translations().stream()
              .map(other -> other.language().tag() + " (" + other.id() + ")")
              .collect(Collectors.joining(", "));
      out.print(INDENT).print(Style.DETAIL, "also in " + others).line();
    }
    out.line();
  }

  private void marked(String text, List<TextRange> matches, int longest, Style plain, Style match)
      throws IOException {
    int end = Shortened.cut(text, longest);
    int at = 0;
    for (TextRange range : matches) {
      if (range.end() <= end) {
        out.print(plain, text.substring(at, range.start()));
        out.print(match, text.substring(range.start(), range.end()));
        at = range.end();
      }
    }
    out.print(plain, text.substring(at, end) + (end < text.length() ? "…" : ""));
  }

  /* Of several translations of a word the likeliest, which comes first. */
  private static String translated(Hit hit) {
    Map<String, String> found = new LinkedHashMap<>();
    hit.translated().forEach(each -> found.putIfAbsent(each.typed(), each.found()));
    return found.entrySet().stream()
        .map(each -> each.getKey() + " → " + each.getValue())
        .collect(Collectors.joining(", "));
  }

  private void about(Hit hit) throws IOException {
    StringBuilder about = new StringBuilder(hit.language().tag());
    if (hit.declaredLanguage() != null) {
      about.append(" (declared ").append(hit.declaredLanguage().tag()).append(')');
    }
    if (hit.date() != null) {
      about.append(" · ").append(hit.date());
    }
    Section section = hit.section();
    int line = section == null ? 1 : section.line();
    ArticleLocations.Shown shown = locations.shown(hit.id(), line, hit.url());
    out.print(INDENT).print(Style.DETAIL, about.append(" · ").toString());
    out.link(Style.DETAIL, shown.text() + (section == null ? "" : ":" + line), shown.link());
    if (section != null && !section.heading().isEmpty()) {
      out.print(Style.DETAIL, " › " + heading(section));
    }
    out.line();
    if (hit.url() != null && Hyperlinks.isPage(hit.url())) {
      out.print(INDENT).link(Style.DETAIL, hit.url(), locations.link(hit.url())).line();
    }
  }

  private static String heading(Section section) {
    return Shortened.end(section.heading(), Shortened.TITLE);
  }

  private static String total(String text, SearchResult result) {
    String query = text.isBlank() ? "" : " " + quoted(text);
    long translated = result.translatedTotal() == null ? 0 : result.translatedTotal();
    if (result.total() == 0) {
      return (result.exact() ? "No article matches" : "No article was seen that matches")
          + query
          + (translated > 0 ? "; " + translated(translated, "") : lacking(result))
          + ".";
    }
    String number = (result.exact() ? "" : "At least ") + result.total();
    return number
        + (result.total() == 1 ? " article matches" : " articles match")
        + query
        + (translated > 0 ? ", and " + translated(translated, " more") : "")
        + ".";
  }

  private static String lacking(SearchResult result) {
    return result.hits().isEmpty() ? "" : "; those above lack some of its words";
  }

  private static String translated(long number, String more) {
    return number + more + (number == 1 ? " is" : " are") + " found by translation";
  }

  private void applied(String typed, Suggestion suggestion) throws IOException {
    out.print(
            Style.WARNING,
            "No article has "
                + quoted(typed)
                + ". Showing those for "
                + quoted(suggestion.text())
                + ".")
        .line()
        .line();
  }

  private void suggestions(List<Suggestion> offered) throws IOException {
    if (!offered.isEmpty()) {
      String texts =
          offered.stream()
              .map(suggestion -> quoted(suggestion.text()))
              .collect(Collectors.joining(", "));
      out.line("Did you mean " + texts + "?");
    }
  }

  private static String quoted(String text) {
    return "'" + Shortened.end(text, Shortened.TITLE) + "'";
  }

  private void more(String more) throws IOException {
    out.print(Style.DETAIL, "More: " + more).line();
  }
}
