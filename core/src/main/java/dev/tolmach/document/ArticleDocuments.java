package dev.tolmach.document;

import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.FrontMatter;
import dev.tolmach.article.ParseResult.SkipReason;
import dev.tolmach.article.Section;
import dev.tolmach.language.Language;
import dev.tolmach.schema.Caption;
import dev.tolmach.schema.CountedField;
import dev.tolmach.schema.IndexFields;
import dev.tolmach.schema.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * Turns articles into Lucene documents and back.
 *
 * <p>One article is one document; the versions of one work are written together, as one block, by
 * {@code IndexWriter.updateDocuments(workTerm(…), blockOf(…))}. A document gives its article back
 * whole, so a version that did not change can be written again next to one that did.
 */
public final class ArticleDocuments {
  private static final int HASH_BYTES = 16;

  /* One byte in hexadecimal. */
  private static final String TWIN = "01";

  private ArticleDocuments() {}

  /**
   * An article with the hash of what its archive holds.
   *
   * @param hash the SHA-256 of the stored bytes, in hexadecimal; its first 32 digits are kept
   */
  public record Version(Article article, String hash) {}

  /**
   * The documents of all versions of one work, in the order given.
   *
   * @throws IllegalArgumentException if the versions are of more than one work
   */
  public static List<Document> blockOf(List<Version> versions) {
    List<Document> block = new ArrayList<>(versions.size());
    for (Version version : versions) {
      if (!workTerm(version.article()).equals(workTerm(versions.get(0).article()))) {
        throw new IllegalArgumentException(
            "A block holds two works: '"
                + versions.get(0).article().work()
                + "' and '"
                + version.article().work()
                + "'. Expected versions of one. Write each work's block by itself.");
      }
      block.add(document(version, block.size()));
    }
    return block;
  }

  /**
   * The documents of a work as they are written, made of its documents elsewhere. Those need to
   * have what is stored, and the hash. A note is taken as it is.
   *
   * @throws IOException if they are damaged
   */
  public static List<Document> again(List<Document> elsewhere) throws IOException {
    List<Version> versions = new ArrayList<>();
    for (Document document : elsewhere) {
      BytesRef hash = document.getBinaryValue(IndexFields.HASH);
      if (document.get(IndexFields.SKIPPED) != null) {
        return elsewhere;
      }
      if (hash == null) {
        throw new CorruptIndexException("There is no hash", "an article");
      }
      String digits = HexFormat.of().formatHex(hash.bytes, hash.offset, hash.offset + hash.length);
      versions.add(new Version(article(document), digits));
    }
    return blockOf(versions);
  }

  /** The note that remains of an article that was left out. */
  public static Document noteOf(ArticleId id, SkipReason reason, String hash) {
    Document note = new Document();
    note.add(new StringField(IndexFields.SKIPPED, id.toString(), Field.Store.YES));
    note.add(new StringField(IndexFields.ARCHIVE, id.archive(), Field.Store.YES));
    note.add(new StoredField(IndexFields.REASON, reason.word()));
    note.add(new BinaryDocValuesField(IndexFields.HASH, hashBytes(hash)));
    return note;
  }

  /** The term that all documents of a work's block have. */
  public static Term workTerm(Article article) {
    return workTerm(article.id().archive(), article.work());
  }

  /** The term that all documents of a work's block have. */
  public static Term workTerm(String archive, String work) {
    return new Term(IndexFields.WORK, archive + ':' + work);
  }

  /** The term that finds one article. */
  public static Term idTerm(ArticleId id) {
    return new Term(IndexFields.ID, id.toString());
  }

  /** The term that finds the note about an article that was left out. */
  public static Term skippedTerm(ArticleId id) {
    return new Term(IndexFields.SKIPPED, id.toString());
  }

  /**
   * The hash of an article whose archive has another one with the same id. It differs from others
   * by a byte of its own.
   */
  public static String twinHash(String hash) {
    return hash.substring(0, 2 * HASH_BYTES) + TWIN;
  }

  /** Whether bytes that are kept of a hash are those of {@link #twinHash}. */
  public static boolean isTwinHash(BytesRef kept) {
    return kept.length > HASH_BYTES;
  }

  /** Whether bytes are those that are kept of a hash, with a twin or without. */
  public static boolean isHash(BytesRef kept, String hash) {
    return new BytesRef(kept.bytes, kept.offset, Math.min(kept.length, HASH_BYTES))
        .equals(hashBytes(hash));
  }

  /* The first 16 bytes of a hash in hexadecimal, and the one of a twin. */
  private static BytesRef hashBytes(String hexadecimal) {
    boolean twin = hexadecimal.length() == 2 * HASH_BYTES + TWIN.length();
    byte[] bytes = new byte[twin ? HASH_BYTES + 1 : HASH_BYTES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(hexadecimal, 2 * i, 2 * i + 2, 16);
    }
    return new BytesRef(bytes);
  }

  /**
   * The article of a document with all its stored fields.
   *
   * @throws IOException if the document is damaged
   */
  public static Article article(Document stored) throws IOException {
    ArticleCodec.Stored rest = ArticleCodec.read(stored.getBinaryValue(IndexFields.STORED_ARTICLE));
    return new Article(
        new ArticleId(rest.archive(), rest.path()),
        text(stored, IndexFields.STORED_TITLE),
        rest.languages().get(0),
        rest.languages(),
        rest.work(),
        rest.frontMatter(),
        text(stored, IndexFields.STORED_TEXT),
        text(stored, IndexFields.STORED_CODE),
        rest.sections(),
        rest.lines());
  }

  /**
   * Where the analysis of a part of an article may begin again.
   *
   * @param stored a document with all its stored fields
   * @throws IOException if the document is damaged
   */
  public static Stretches stretches(Document stored, TextField part) throws IOException {
    BytesRef bytes = stored.getBinaryValue(IndexFields.stretches(part));
    try {
      return bytes == null ? Stretches.WHOLE : Stretches.read(bytes);
    } catch (RuntimeException e) {
      throw new CorruptIndexException("What is stored cannot be read", "an article", e);
    }
  }

  /**
   * What identifies the article to a reader.
   *
   * @param id its id
   * @param title its title
   * @param language the language of its text
   * @param frontMatter what the author states
   */
  public record Card(ArticleId id, String title, Language language, FrontMatter frontMatter) {
    /** The stored fields that a card is read from. */
    public static final Set<String> FIELDS =
        Set.of(IndexFields.STORED_TITLE, IndexFields.STORED_ARTICLE);

    /** The card of an article. */
    public static Card of(Article article) {
      return new Card(article.id(), article.title(), article.language(), article.frontMatter());
    }
  }

  /**
   * The card of a document of which at least {@link Card#FIELDS} were read.
   *
   * @throws IOException if the document is damaged
   */
  public static Card card(Document stored) throws IOException {
    ArticleCodec.Stored rest = ArticleCodec.read(stored.getBinaryValue(IndexFields.STORED_ARTICLE));
    return new Card(
        new ArticleId(rest.archive(), rest.path()),
        text(stored, IndexFields.STORED_TITLE),
        rest.languages().get(0),
        rest.frontMatter());
  }

  private static String text(Document stored, String field) throws IOException {
    String text = stored.get(field);
    if (text == null) {
      throw new CorruptIndexException("A stored field is missing: " + field, "an article");
    }
    return text;
  }

  private static Document document(Version version, int place) {
    Article article = version.article();
    Document document = new Document();
    addIdentity(document, article, place);
    document.add(new BinaryDocValuesField(IndexFields.HASH, hashBytes(version.hash())));
    for (TextField field : TextField.values()) {
      addText(document, article, field, text(field, article));
    }
    ArticleFacets.add(document, article);
    addCaptions(document, article);
    addStored(document, article);
    return document;
  }

  private static void addIdentity(Document document, Article article, int place) {
    String id = article.id().toString();
    document.add(new StringField(IndexFields.ID, id, Field.Store.NO));
    document.add(new SortedDocValuesField(IndexFields.ID, new BytesRef(id)));
    document.add(new StringField(IndexFields.ARCHIVE, article.id().archive(), Field.Store.NO));
    document.add(new StringField(IndexFields.WORK, workTerm(article).text(), Field.Store.NO));
    document.add(new NumericDocValuesField(IndexFields.VERSION, place));
  }

  /** The text of a part of an article as it is indexed; empty if the article has none. */
  public static String text(TextField field, Article article) {
    return switch (field) {
      case TITLE -> article.title();
      case HEADINGS ->
          article.sections().stream()
              .map(Section::heading)
              .filter(heading -> !heading.isEmpty())
              .collect(Collectors.joining("\n"));
      case ABOUT -> about(article.frontMatter());
      case TEXT -> article.text();
      case CODE -> article.code();
    };
  }

  private static void addText(Document document, Article article, TextField field, String value) {
    if (value.isEmpty()) {
      return;
    }
    StretchedText text = new StretchedText(value);
    document.add(text.indexed(field.neutral()));
    if (TextField.mayHaveHan(value)) {
      document.add(text.indexed(field.characters()));
    }
    if (TextField.IN_LANGUAGES.contains(field)) {
      Set<String> names = new LinkedHashSet<>();
      for (Language language : article.languages()) {
        if (!language.equals(Language.UNKNOWN) && names.add(field.in(language))) {
          document.add(text.indexed(field.in(language)));
        }
      }
    }
    if (text.hasStretches()) {
      document.add(text.stored(IndexFields.stretches(field)));
    }
  }

  /** A field of text that is indexed and not stored. */
  static Field indexed(String field, String value) {
    return new CountedField(field, value);
  }

  private static String about(FrontMatter front) {
    Stream<String> description = Stream.ofNullable(front.description());
    return Stream.of(
            front.tags().stream(),
            front.categories().stream(),
            front.authors().stream(),
            front.keywords().stream(),
            AliasNames.of(front.aliases()).stream(),
            description)
        .flatMap(values -> values)
        .collect(Collectors.joining("\n"));
  }

  private static void addCaptions(Document document, Article article) {
    for (Caption caption : ArticleCaptions.of(article)) {
      BytesRef docValue = new BytesRef(caption.docValue());
      document.add(new SortedSetDocValuesField(IndexFields.CAPTION, docValue));
    }
  }

  private static void addStored(Document document, Article article) {
    document.add(new StoredField(IndexFields.STORED_TITLE, article.title()));
    document.add(new StoredField(IndexFields.STORED_TEXT, article.text()));
    document.add(new StoredField(IndexFields.STORED_CODE, article.code()));
    List<Language> languages = new ArrayList<>(article.languages());
    languages.remove(article.language());
    languages.add(0, article.language());
    document.add(
        new StoredField(
            IndexFields.STORED_ARTICLE,
            ArticleCodec.write(
                new ArticleCodec.Stored(
                    article.id().archive(),
                    article.id().path(),
                    article.work(),
                    languages,
                    article.frontMatter(),
                    article.sections(),
                    article.lines()))));
  }
}
