package dev.tolmach.part;

import dev.tolmach.schema.CountedField;
import dev.tolmach.schema.IndexFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one work as bytes, from which the same documents are made again elsewhere: all
 * versions in order, or a single note. A text that is in several fields is written once.
 *
 * <p>The form is that of {@link dev.tolmach.schema.IndexFingerprint#FORMAT}.
 */
public final class KeptWork {
  private KeptWork() {}

  /**
   * Writes documents.
   *
   * @throws IllegalArgumentException if they have a field of a kind that no document of an index
   *     has
   */
  public static byte[] write(List<Document> documents) {
    Map<String, Integer> texts = new LinkedHashMap<>();
    Output fields = new Output();
    fields.each(
        documents,
        document ->
            fields.each(
                document.getFields().stream().filter(KeptWork::isKept).toList(),
                field -> write(fields, field, texts)));
    Output all = new Output().texts(texts.keySet());
    return all.raw(new BytesRef(fields.bytes())).bytes();
  }

  /* Where the stretches of a long text begin is known only when it was analyzed; it is written down
   * again wherever the documents are made again. */
  private static boolean isKept(IndexableField field) {
    return !IndexFields.isOfStretches(field.name());
  }

  private static void write(Output out, IndexableField field, Map<String, Integer> texts) {
    switch (field) {
      case CountedField text ->
          write(out, 't', field, texts).number(index(texts, text.stringValue()));
      case LongField number ->
          write(out, 'l', field, texts).number(number.numericValue().longValue());
      case StringField term ->
          write(out, field.fieldType().stored() ? 'k' : 's', field, texts)
              .number(index(texts, term.stringValue()));
      case SortedDocValuesField value -> write(out, 'o', field, texts).raw(value.binaryValue());
      case SortedSetDocValuesField value -> write(out, 'm', field, texts).raw(value.binaryValue());
      case NumericDocValuesField value ->
          write(out, 'n', field, texts).number(value.numericValue().longValue());
      case BinaryDocValuesField value -> write(out, 'b', field, texts).raw(value.binaryValue());
      case StoredField kept when kept.stringValue() != null ->
          write(out, 'x', field, texts).number(index(texts, kept.stringValue()));
      case StoredField kept when kept.binaryValue() != null ->
          write(out, 'y', field, texts).raw(kept.binaryValue());
      default ->
          throw new IllegalArgumentException(
              "A field that cannot be written: '"
                  + field.name()
                  + "'. Expected one of an article's document. This is a fault of the program:"
                  + " report it.");
    }
  }

  private static Output write(
      Output out, char kind, IndexableField field, Map<String, Integer> texts) {
    return out.number(kind).number(index(texts, field.name()));
  }

  private static int index(Map<String, Integer> texts, String text) {
    int next = texts.size();
    return texts.computeIfAbsent(text, ignored -> next);
  }

  /**
   * Makes the documents again.
   *
   * @param own analyzes texts, whatever analyzes the index; null: the index's analyzer does
   * @throws IOException if the bytes are damaged
   */
  public static List<Document> read(BytesRef bytes, @Nullable Analyzer own) throws IOException {
    try {
      Input all =
          new Input(Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length));
      List<String> texts = all.texts();
      Input in = new Input(all.raw().bytes);
      List<Document> documents = new ArrayList<>();
      for (int left = in.count(); left > 0; left--) {
        Document document = new Document();
        for (int fields = in.count(); fields > 0; fields--) {
          document.add(field(in, texts, own));
        }
        documents.add(document);
      }
      return documents;
    } catch (RuntimeException e) {
      throw new IOException("What is kept of a work cannot be read: " + e, e);
    }
  }

  private static Field field(Input in, List<String> texts, @Nullable Analyzer own)
      throws IOException {
    char kind = (char) in.count();
    String name = texts.get(in.count());
    return switch (kind) {
      case 't' -> new CountedField(name, texts.get(in.count()), own);
      case 'l' -> new LongField(name, in.number(), Field.Store.NO);
      case 's' -> new StringField(name, texts.get(in.count()), Field.Store.NO);
      case 'k' -> new StringField(name, texts.get(in.count()), Field.Store.YES);
      case 'o' -> new SortedDocValuesField(name, in.raw());
      case 'm' -> new SortedSetDocValuesField(name, in.raw());
      case 'n' -> new NumericDocValuesField(name, in.number());
      case 'b' -> new BinaryDocValuesField(name, in.raw());
      case 'x' -> new StoredField(name, texts.get(in.count()));
      case 'y' -> new StoredField(name, in.raw());
      default -> throw new IOException("An unknown kind of field: '" + kind + "'.");
    };
  }
}
