package dev.tolmach.json;

import dev.tolmach.search.ShownArticle;
import dev.tolmach.search.ShownBlock;
import dev.tolmach.search.ShownSection;
import java.util.List;
import java.util.Locale;

/** An article to be read, in JSON. Fields are only ever added. */
final class ShowJson {
  private ShowJson() {}

  /** Writes an article, and messages about the choice of it. */
  static void write(JsonObject json, ShownArticle article, List<String> messages) {
    json.number("version", ResultJson.VERSION)
        .text("id", article.id())
        .text("title", article.title())
        .text("language", article.language().tag());
    if (article.declaredLanguage() != null) {
      json.text("declaredLanguage", article.declaredLanguage().tag());
    }
    json.text("date", article.date())
        .texts("tags", article.tags())
        .text("url", article.url())
        .<ShownSection>objects("sections", article.sections(), ShowJson::section)
        .texts("messages", messages);
  }

  private static void section(JsonObject json, ShownSection section) {
    json.number("number", section.number())
        .number("level", section.level())
        .text("heading", section.heading())
        .text("anchor", section.anchor())
        .number("line", section.line())
        .<ShownBlock>objects("blocks", section.blocks(), ShowJson::block);
  }

  private static void block(JsonObject json, ShownBlock block) {
    json.text("kind", block.kind().name().toLowerCase(Locale.ROOT)).text("text", block.text());
    if (block.line() > 0) {
      json.number("line", block.line());
    }
  }
}
