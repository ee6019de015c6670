package dev.tolmach.json;

import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexCheck;
import dev.tolmach.index.IndexCounts;
import dev.tolmach.index.IndexedArchive;
import java.util.List;
import java.util.Locale;

/** What an index keeps, and whether it is sound, in JSON. Fields are only ever added. */
final class IndexJson {
  private IndexJson() {}

  /** Writes generations, in the order given. */
  static void write(JsonObject json, List<Generation> generations) {
    json.number("version", ResultJson.VERSION)
        .<Generation>objects("generations", generations, IndexJson::write);
  }

  /** Writes what a check found. */
  static void write(JsonObject json, IndexCheck check) {
    json.number("version", ResultJson.VERSION)
        .flag("sound", check.isSound())
        .text("generation", check.live().map(Generation::name).orElse(null))
        .number("articles", check.articles())
        .number("notes", check.notes())
        .texts("problems", check.problems())
        .text("remedy", check.remedy().orElse(null));
  }

  private static void write(JsonObject json, Generation generation) {
    json.text("name", generation.name())
        .number("number", generation.number())
        .text("time", generation.time())
        .text("kind", generation.kind().name().toLowerCase(Locale.ROOT))
        .number("origin", generation.origin())
        .number("articles", generation.articles())
        .<IndexedArchive>objects(
            "archives",
            generation.archives(),
            (object, archive) ->
                object
                    .text("name", archive.name())
                    .text("location", archive.location().orElse(null))
                    .number("articles", archive.articles()))
        .object("report", report -> write(report, generation.counts()));
  }

  private static void write(JsonObject json, IndexCounts counts) {
    json.number("seen", counts.seen())
        .number("indexed", counts.indexed())
        .number("unchanged", counts.unchanged())
        .number("deleted", counts.deleted())
        .number("ignored", counts.ignored())
        .number("skipped", counts.skipped())
        .number("failed", counts.failed())
        .number("warnings", counts.warnings())
        .object(
            "languages",
            languages ->
                counts.languages().forEach((tag, count) -> languages.number(tag.tag(), count)))
        .number("bytes", counts.bytes())
        .decimal("seconds", counts.seconds());
  }
}
