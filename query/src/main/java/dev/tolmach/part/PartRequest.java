package dev.tolmach.part;

import dev.tolmach.query.SearchRequest;
import dev.tolmach.schema.IndexFingerprint;
import dev.tolmach.translation.FoundTranslations;
import dev.tolmach.vocabulary.CaptionChoice;
import dev.tolmach.vocabulary.PlainWord;
import dev.tolmach.vocabulary.Sound;
import dev.tolmach.vocabulary.VocabularyCounts;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/** What a part of an index is asked. */
public sealed interface PartRequest {
  /** The version of the form of requests and answers. */
  int FORM = 4;

  /** In how many articles terms are, and everything else that a vocabulary says. */
  record Count(Set<Term> terms, Set<Sound> sounds, Set<PlainWord> spellings)
      implements PartRequest {
    /** Copies the sets. */
    public Count {
      terms = Set.copyOf(terms);
      sounds = Set.copyOf(sounds);
      spellings = Set.copyOf(spellings);
    }
  }

  /** Which articles a search is about. */
  enum Scope {
    /** Those that match and fulfil the conditions, with facets. */
    MATCHING,
    /** The best that have some of the words and fulfil the conditions, but do not match. */
    FILLING,
    /** Those that match by a translation alone and fulfil the conditions. */
    TRANSLATED,
    /** Those that have any of the words and fulfil the conditions. */
    HAVING_ANY,
    /** Those that match, whether they fulfil the conditions or not. */
    WITHOUT_CONDITIONS
  }

  /**
   * The best works for a request.
   *
   * @param request what is asked
   * @param scope which articles are meant
   * @param counts what was counted in all parts together, as far as the request needs it
   * @param glossary what means the same, as it is written
   * @param translations what the words are in other languages; null: that is not looked for
   * @param like the work that articles are to be like; null: none
   * @param least what works must score that translations find; of those that score less some fill
   *     the page
   */
  record Find(
      SearchRequest request,
      Scope scope,
      VocabularyCounts counts,
      String glossary,
      @Nullable FoundTranslations translations,
      @Nullable Likeness like,
      float least)
      implements PartRequest {}

  /**
   * Whole works by what is kept of them.
   *
   * @param terms each finds an article or a note about one
   */
  record Fetch(List<Term> terms) implements PartRequest {
    /** Copies the list. */
    public Fetch {
      terms = List.copyOf(terms);
    }
  }

  /**
   * All works one after another, a page at a time.
   *
   * @param field {@link dev.tolmach.schema.IndexFields#ID} for works, whose first versions are in
   *     order, or {@link dev.tolmach.schema.IndexFields#SKIPPED} for notes
   * @param after the last id of the page before; empty: from the first on
   * @param most how many works are wanted
   */
  record Walk(String field, String after, int most) implements PartRequest {}

  /** Terms and captions, for whoever looks for words that the index has. */
  record Terms(List<TermPattern> patterns, List<CaptionChoice> captions) implements PartRequest {
    /** Copies the lists. */
    public Terms {
      patterns = List.copyOf(patterns);
      captions = List.copyOf(captions);
    }
  }

  /** The request as bytes. */
  default byte[] bytes() {
    Output out = new Output().number(FORM).number(IndexFingerprint.FORMAT);
    switch (this) {
      case Count count ->
          out.text("count")
              .each(count.terms(), term -> CountsForm.write(out, term))
              .each(count.sounds(), sound -> CountsForm.write(out, sound))
              .each(count.spellings(), spelling -> CountsForm.write(out, spelling));
      case Find find -> {
        out.text("find").text(find.scope().name()).text(find.glossary());
        RequestForm.write(out, find.request());
        CountsForm.write(out, find.counts());
        out.optional(find.translations(), each -> TranslationsForm.write(out, each));
        out.optional(find.like(), each -> write(out, each));
        out.decimal(find.least());
      }
      case Fetch fetch ->
          out.text("fetch").each(fetch.terms(), term -> CountsForm.write(out, term));
      case Terms terms -> {
        out.text("terms");
        out.each(
            terms.patterns(),
            each -> out.text(each.field()).raw(each.automaton()).number(each.most()));
        out.each(
            terms.captions(),
            each -> out.texts(each.beginnings()).text(each.words()).texts(each.languages()));
      }
      case Walk walk -> out.text("walk").text(walk.field()).text(walk.after()).number(walk.most());
    }
    return out.bytes();
  }

  /**
   * Reads what {@link #bytes} made.
   *
   * @throws IOException if it did not make it, or in another version
   */
  static PartRequest of(byte[] bytes) throws IOException {
    try {
      Input in = new Input(bytes);
      long form = in.number();
      long format = in.number();
      if (form != FORM || format != IndexFingerprint.FORMAT) {
        throw new IOException(
            "A request of another version: '"
                + form
                + "."
                + format
                + "'. Expected "
                + FORM
                + "."
                + IndexFingerprint.FORMAT
                + ". Use the client and the plugin of one version.");
      }
      String kind = in.text();
      return switch (kind) {
        case "count" ->
            new Count(
                new HashSet<>(in.each(() -> CountsForm.term(in))),
                new HashSet<>(in.each(() -> CountsForm.sound(in))),
                new HashSet<>(in.each(() -> CountsForm.spelling(in))));
        case "find" -> {
          Scope scope = Scope.valueOf(in.text());
          String glossary = in.text();
          SearchRequest request = RequestForm.read(in);
          VocabularyCounts counts = CountsForm.read(in);
          yield new Find(
              request,
              scope,
              counts,
              glossary,
              in.optional(() -> TranslationsForm.read(in)),
              in.optional(() -> likeness(in)),
              (float) in.decimal());
        }
        case "fetch" -> new Fetch(in.each(() -> CountsForm.term(in)));
        case "terms" ->
            new Terms(
                in.each(() -> new TermPattern(in.text(), in.raw(), in.count())),
                in.each(() -> new CaptionChoice(in.texts(), in.text(), in.texts())));
        case "walk" -> new Walk(in.text(), in.text(), in.count());
        default -> throw new IOException("An unknown kind of request: '" + kind + "'.");
      };
    } catch (RuntimeException e) {
      throw new IOException("A request that cannot be read: " + e, e);
    }
  }

  private static void write(Output out, Likeness like) {
    out.each(
        like.versions(),
        each ->
            out.text(each.field()).texts(each.words()).number(each.least()).decimal(each.boost()));
    out.texts(like.tags()).text(like.work());
  }

  private static Likeness likeness(Input in) throws IOException {
    return new Likeness(
        in.each(
            () -> new Likeness.Version(in.text(), in.texts(), in.count(), (float) in.decimal())),
        in.texts(),
        in.text());
  }
}
