package dev.tolmach.document;

import dev.tolmach.article.BlockLines;
import dev.tolmach.article.FrontMatter;
import dev.tolmach.article.Section;
import dev.tolmach.field.ArticleDate;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is stated about an article, and where its sections and blocks are, into bytes and
 * reads them back. The title, the text and the code are stored next to it as strings.
 *
 * <p>The form is Lucene's own variable-length one; its version is {@code Fingerprint.FORMAT}.
 */
final class ArticleCodec {
  /** What the bytes hold. */
  record Stored(
      String archive,
      String path,
      String work,
      List<Language> languages,
      FrontMatter frontMatter,
      List<Section> sections,
      BlockLines lines) {}

  private ArticleCodec() {}

  static BytesRef write(Stored stored) {
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      out.writeString(stored.archive());
      out.writeString(stored.path());
      out.writeString(stored.work());
      writeStrings(out, stored.languages().stream().map(Language::tag).toList());
      writeFrontMatter(out, stored.frontMatter());
      out.writeVInt(stored.sections().size());
      for (Section section : stored.sections()) {
        writeSection(out, section);
      }
      writePaths(out, stored.frontMatter().categoryPaths());
      writeLines(out, stored.lines());
      return new BytesRef(out.toArrayCopy());
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed.", e);
    }
  }

  /**
   * Reads them back.
   *
   * @throws IOException if they are damaged
   */
  static Stored read(@Nullable BytesRef bytes) throws IOException {
    if (bytes == null) {
      throw new CorruptIndexException("Nothing is stored", "an article");
    }
    try {
      return decode(bytes);
    } catch (RuntimeException e) {
      throw new CorruptIndexException("What is stored cannot be read", "an article", e);
    }
  }

  private static Stored decode(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    String archive = in.readString();
    String path = in.readString();
    String work = in.readString();
    List<Language> languages = readStrings(in).stream().map(Language::of).toList();
    FrontMatter.Builder front = readFrontMatter(in);
    int count = in.readVInt();
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sections.add(readSection(in));
    }
    front.categoryPaths(readPaths(in));
    return new Stored(archive, path, work, languages, front.build(), sections, readLines(in));
  }

  private static void writeFrontMatter(ByteBuffersDataOutput out, FrontMatter front)
      throws IOException {
    writeNullable(out, front.title());
    writeNullable(out, front.language() == null ? null : front.language().tag());
    writeDate(out, front.date());
    writeDate(out, front.updated());
    writeDate(out, front.expires());
    writeStrings(out, front.tags());
    writeStrings(out, front.categories());
    writeStrings(out, front.authors());
    writeStrings(out, front.keywords());
    writeNullable(out, front.description());
    writeNullable(out, front.url());
    writeStrings(out, front.aliases());
    out.writeByte((byte) (front.draft() ? 1 : 0));
    writeNullable(out, front.translationKey());
    out.writeVInt(front.custom().size());
    for (Map.Entry<String, List<String>> field : front.custom().entrySet()) {
      out.writeString(field.getKey());
      writeStrings(out, field.getValue());
    }
    writeStrings(out, front.facets());
  }

  private static FrontMatter.Builder readFrontMatter(ByteArrayDataInput in) throws IOException {
    FrontMatter.Builder front = FrontMatter.builder().title(readNullable(in));
    String language = readNullable(in);
    front.language(language == null ? null : Language.of(language));
    front.date(readDate(in)).updated(readDate(in)).expires(readDate(in));
    front.tags(readStrings(in)).categories(readStrings(in)).authors(readStrings(in));
    front.keywords(readStrings(in)).description(readNullable(in)).url(readNullable(in));
    front.aliases(readStrings(in)).draft(in.readByte() == 1).translationKey(readNullable(in));
    Map<String, List<String>> custom = new LinkedHashMap<>();
    for (int left = in.readVInt(); left > 0; left--) {
      custom.put(in.readString(), readStrings(in));
    }
    return front.custom(custom).facets(readStrings(in));
  }

  private static void writePaths(ByteBuffersDataOutput out, List<List<String>> paths)
      throws IOException {
    out.writeVInt(paths.size());
    for (List<String> path : paths) {
      writeStrings(out, path);
    }
  }

  private static List<List<String>> readPaths(ByteArrayDataInput in) throws IOException {
    List<List<String>> paths = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      paths.add(readStrings(in));
    }
    return paths;
  }

  /* Each as its distance from the one before, which is a byte as a rule. In HTML it may be
   * negative. */
  private static void writeLines(ByteBuffersDataOutput out, BlockLines lines) throws IOException {
    out.writeVInt(lines.textBlocks());
    int last = 0;
    for (int i = 0; i < lines.textBlocks(); i++) {
      out.writeZInt(lines.ofText(i) - last);
      last = lines.ofText(i);
    }
    out.writeVInt(lines.codeBlocks());
    int lastStart = 0;
    last = 0;
    for (int i = 0; i < lines.codeBlocks(); i++) {
      out.writeVInt(lines.codeStart(i) - lastStart);
      out.writeZInt(lines.ofCode(i) - last);
      lastStart = lines.codeStart(i);
      last = lines.ofCode(i);
    }
  }

  private static BlockLines readLines(ByteArrayDataInput in) throws IOException {
    List<Integer> text = new ArrayList<>();
    int line = 0;
    for (int left = in.readVInt(); left > 0; left--) {
      line += in.readZInt();
      text.add(line);
    }
    List<Integer> starts = new ArrayList<>();
    List<Integer> code = new ArrayList<>();
    int start = 0;
    line = 0;
    for (int left = in.readVInt(); left > 0; left--) {
      start += in.readVInt();
      starts.add(start);
      line += in.readZInt();
      code.add(line);
    }
    return BlockLines.of(text, starts, code);
  }

  private static void writeSection(ByteBuffersDataOutput out, Section section) throws IOException {
    out.writeVInt(section.level());
    out.writeString(section.heading());
    out.writeString(section.anchor());
    out.writeVInt(section.line());
    out.writeVInt(section.start());
    out.writeVInt(section.end());
  }

  private static Section readSection(ByteArrayDataInput in) throws IOException {
    return new Section(
        in.readVInt(),
        in.readString(),
        in.readString(),
        in.readVInt(),
        in.readVInt(),
        in.readVInt());
  }

  private static void writeStrings(ByteBuffersDataOutput out, List<String> values)
      throws IOException {
    out.writeVInt(values.size());
    for (String value : values) {
      out.writeString(value);
    }
  }

  private static List<String> readStrings(ByteArrayDataInput in) throws IOException {
    int count = in.readVInt();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(in.readString());
    }
    return values;
  }

  private static void writeNullable(ByteBuffersDataOutput out, @Nullable String value)
      throws IOException {
    out.writeByte((byte) (value == null ? 0 : 1));
    if (value != null) {
      out.writeString(value);
    }
  }

  private static @Nullable String readNullable(ByteArrayDataInput in) throws IOException {
    return in.readByte() == 0 ? null : in.readString();
  }

  private static void writeDate(ByteBuffersDataOutput out, @Nullable ArticleDate date)
      throws IOException {
    out.writeByte((byte) (date == null ? 0 : 1));
    if (date != null) {
      out.writeZLong(date.day().toEpochDay());
      Instant instant = date.instant();
      out.writeZLong(instant.getEpochSecond());
      out.writeVInt(instant.getNano());
    }
  }

  private static @Nullable ArticleDate readDate(ByteArrayDataInput in) throws IOException {
    if (in.readByte() == 0) {
      return null;
    }
    LocalDate day = LocalDate.ofEpochDay(in.readZLong());
    return new ArticleDate(day, Instant.ofEpochSecond(in.readZLong(), in.readVInt()));
  }
}
