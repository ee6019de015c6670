package dev.tolmach.cli.search;

import dev.tolmach.article.Section;
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
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was found, as a list to read. */
final class SearchText {
  private static final String INDENT = "    ";
  private static final int SHOWN_SNIPPETS = 2;
  private static final int LONGEST_CURSOR = 500;

  private final TextOutput out;

  SearchText(TextOutput out) {
    this.out = out;
  }

  /** Writes a result. */
  void write(SearchRequest request, SearchResult result) throws IOException {
    String text = request.text();
    for (Suggestion suggestion : result.suggestions()) {
      if (suggestion.applied()) {
        applied(text, suggestion);
        text = suggestion.text();
      }
    }
    int rank = 0;
    for (Hit hit : result.hits()) {
      write(hit, ++rank);
    }
    out.print(Style.TITLE, total(text, result)).line();
    for (String message : result.messages()) {
      out.print(Style.WARNING, message).line();
    }
    suggestions(result.suggestions().stream().filter(other -> !other.applied()).toList());
    new FacetText(out).write(result.facets());
    if (result.next() != null) {
      if (!result.facets().isEmpty()) {
        out.line();
      }
      more(result.next());
    }
  }

  /** Writes a hit and an empty line after it. */
  void write(Hit hit, int rank) throws IOException {
    out.print(Style.DETAIL, String.format(Locale.ROOT, "%2d. ", rank));
    marked(hit.title(), hit.titleMatches(), Shortened.TITLE, Style.TITLE, Style.TITLE_MATCH);
    out.line();
    out.print(INDENT).print(Style.DETAIL, about(hit)).line();
    for (Snippet snippet : hit.snippets().stream().limit(SHOWN_SNIPPETS).toList()) {
      out.print(INDENT);
      marked(snippet.text(), snippet.matches(), Shortened.PIECE, Style.PLAIN, Style.MATCH);
      out.line();
    }
    if (hit.matched() != null) {
      out.print(INDENT).print(Style.DETAIL, "found in " + hit.matched()).line();
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

  private static String about(Hit hit) {
    StringBuilder about = new StringBuilder(hit.language().tag());
    if (hit.declaredLanguage() != null) {
      about.append(" (declared ").append(hit.declaredLanguage().tag()).append(')');
    }
    if (hit.date() != null) {
      about.append(" · ").append(hit.date());
    }
    about.append(" · ").append(hit.id());
    Section section = hit.section();
    if (section != null) {
      about.append(':').append(section.line());
      if (!section.heading().isEmpty()) {
        about.append(" › ").append(heading(section));
      }
    }
    return about.toString();
  }

  private static String heading(Section section) {
    return Shortened.end(section.heading(), Shortened.TITLE);
  }

  private static String total(String text, SearchResult result) {
    String query = text.isBlank() ? "" : " " + quoted(text);
    if (result.total() == 0) {
      String rest = result.hits().isEmpty() ? "." : "; those above lack some of its words.";
      return (result.exact() ? "No article matches" : "No article was seen that matches")
          + query
          + rest;
    }
    String number = (result.exact() ? "" : "At least ") + result.total();
    return number + (result.total() == 1 ? " article matches" : " articles match") + query + ".";
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

  /* A cursor that is cut is none. It holds the id of an article, which may be very long. */
  private void more(String next) throws IOException {
    out.print(
            Style.DETAIL,
            next.length() > LONGEST_CURSOR
                ? "More: the cursor is too long to be shown. --format json has it as 'next'."
                : "More: repeat with --after " + next)
        .line();
  }
}
