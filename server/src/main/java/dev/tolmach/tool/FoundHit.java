package dev.tolmach.tool;

import dev.tolmach.article.Section;
import dev.tolmach.json.JsonObject;
import dev.tolmach.search.Hit;
import dev.tolmach.search.Translation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A hit as an agent sees it.
 *
 * @param hit the hit, with one snippet at most
 * @param lines the lines of its snippet
 */
record FoundHit(Hit hit, Optional<FileLines.Lines> lines) {
  /**
   * How much is shown of a hit.
   *
   * @param title how many characters of its title
   * @param snippet how many characters of its snippet
   * @param tags how many of its tags
   * @param versions how many of its versions in other languages
   */
  record Detail(int title, int snippet, int tags, int versions) {
    /** All that there is, up to what no author needs. */
    static final Detail FULL = new Detail(300, 1_000, 30, 30);

    /** Less and less, for one hit that is too large. */
    static final List<Detail> SHORTER =
        List.of(new Detail(200, 120, 5, 5), new Detail(100, 60, 0, 0), new Detail(60, 0, 0, 0));
  }

  private String snippet(Detail detail) {
    String text = hit.snippets().isEmpty() ? "" : hit.snippets().getFirst().text();
    return Markdown.beginning(text, detail.snippet());
  }

  private @Nullable Integer from() {
    return lines.map(FileLines.Lines::from).orElse(null);
  }

  private static <T> List<T> some(List<T> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }

  /** Writes it as fields. */
  void write(JsonObject json, Detail detail) {
    json.text("id", hit.id())
        .text("uri", ArticleUri.of(hit.id()))
        .text("title", Markdown.beginning(hit.title(), detail.title()))
        .text("language", hit.language().tag())
        .<Translation>objects(
            "other_languages",
            some(hit.translations(), detail.versions()),
            (object, version) ->
                object.text("language", version.language().tag()).text("id", version.id()))
        .text("date", hit.date())
        .texts("tags", some(hit.tags(), detail.tags()));
    Section section = hit.section();
    if (section == null) {
      json.text("section", null);
    } else {
      json.object(
          "section",
          object ->
              object
                  .text("heading", Markdown.beginning(section.heading(), detail.title()))
                  .text("anchor", section.anchor()));
    }
    if (lines.isEmpty()) {
      json.text("line_from", null).text("line_to", null);
    } else {
      json.number("line_from", lines.get().from()).number("line_to", lines.get().to());
    }
    json.text("snippet", snippet(detail)).decimal("score", hit.score());
    if (!hit.missing().isEmpty()) {
      json.texts("missing", hit.missing());
    }
  }

  /** The same as two or three lines of Markdown. */
  String markdown(int number, Detail detail) {
    StringBuilder text = new StringBuilder();
    text.append(number)
        .append(". **")
        .append(Markdown.line(Markdown.beginning(hit.title(), detail.title())))
        .append("** ")
        .append(Markdown.code(place()))
        .append(" · ")
        .append(hit.language().tag());
    if (hit.date() != null) {
      text.append(" · ").append(hit.date());
    }
    for (String tag : some(hit.tags(), detail.tags())) {
      text.append(" · #").append(Markdown.line(tag));
    }
    text.append(String.format(Locale.ROOT, " · %.2f", hit.score()));
    if (!hit.missing().isEmpty()) {
      text.append(" · lacks ").append(Markdown.line(String.join(", ", hit.missing())));
    }
    text.append('\n');
    Section section = hit.section();
    if (section != null) {
      text.append("   § ")
          .append(Markdown.line(Markdown.beginning(section.heading(), detail.title())))
          .append(" (#")
          .append(Markdown.line(section.anchor()))
          .append(")\n");
    }
    if (!snippet(detail).isEmpty()) {
      text.append("   ").append(Markdown.line(snippet(detail))).append('\n');
    }
    List<Translation> versions = some(hit.translations(), detail.versions());
    if (!versions.isEmpty()) {
      text.append("   also ")
          .append(
              versions.stream()
                  .map(version -> version.language().tag() + " " + Markdown.code(version.id()))
                  .collect(Collectors.joining(", ")))
          .append('\n');
    }
    return text.toString();
  }

  private String place() {
    Integer from = from();
    return from == null
        ? hit.id()
        : hit.id() + ":" + from + "-" + lines.map(FileLines.Lines::to).orElse(from);
  }
}
