package dev.tolmach.matching;

import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.language.Language;
import dev.tolmach.schema.Analyzed;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.TextField;
import dev.tolmach.translation.LookedFor;
import dev.tolmach.translation.TranslatedQuery;
import dev.tolmach.translation.TypedTranslation;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Builds the query for the translations of one word into one language: in each part of an article
 * all that the index has, as one word. Words and phrases are looked for in the fields of their
 * language, in any of their forms; Chinese words of two characters and more as sequences of
 * characters, whatever words the segmenter makes of a text.
 */
final class TranslationQueries {
  /* Of a word into a language. */
  private static final int MOST = 10;

  /* Of the weight of the likeliest: what is less likely says little of what was meant. */
  private static final double LIKELY = 0.55;

  private final ArticleAnalyzers analyzers;
  private final Vocabulary vocabulary;
  private final WordQueries words;
  private final FieldQueries fields;

  TranslationQueries(ArticleAnalyzers analyzers, Vocabulary vocabulary, WordQueries words) {
    this.analyzers = analyzers;
    this.vocabulary = vocabulary;
    this.words = words;
    this.fields = new FieldQueries(vocabulary);
  }

  /** What there is to look for, and what was not found in the index. */
  record Built(List<Query> parts, List<LookedFor> all) {}

  /* A translation that the index has: its query in each part that has it. */
  private record Known(TypedTranslation typed, Map<TextField, Query> parts) {
    /* Headings are in the text. */
    Query anywhere() {
      List<Query> apart = new ArrayList<>();
      parts.forEach((part, query) -> {
        if (part != TextField.HEADINGS) {
          apart.add(query);
        }
      });
      return apart.size() == 1 ? apart.getFirst() : new DisjunctionMaxQuery(apart, 0f);
    }

    int clauses() {
      return parts.values().stream().mapToInt(ParsedQuery::clauses).sum();
    }
  }

  /**
   * Builds the queries for a word.
   *
   * @param translations of one direction, the likeliest first
   * @param room how many clauses they may take
   */
  Built of(List<TypedTranslation> translations, int room) {
    List<Known> known = new ArrayList<>();
    List<LookedFor> unknown = new ArrayList<>();
    Set<Map<TextField, Query>> seen = new HashSet<>();
    int left = room;
    for (TypedTranslation each : translations) {
      Known found = known(each);
      if (found == null) {
        unknown.add(new LookedFor(each, 0, false, null));
      } else if (seen.add(found.parts())) {
        left -= found.clauses();
        if (left < 0 || known.size() == MOST) {
          break;
        }
        known.add(found);
      }
    }
    double sum = known.stream().mapToDouble(each -> each.typed().weight()).sum();
    double heaviest = known.stream().mapToDouble(each -> each.typed().weight()).max().orElse(0);
    List<LookedFor> all = new ArrayList<>();
    for (Known each : known) {
      double weight = each.typed().weight();
      boolean likely = weight >= LIKELY * heaviest;
      all.add(new LookedFor(each.typed(), weight / sum, likely, each.anywhere()));
    }
    all.addAll(unknown);
    return new Built(parts(known, sum), all);
  }

  private List<Query> parts(List<Known> known, double sum) {
    List<Query> parts = new ArrayList<>();
    for (TextField part : TextField.IN_LANGUAGES) {
      List<TranslatedQuery.Unit> units = new ArrayList<>();
      String field = "";
      for (Known each : known) {
        Query query = each.parts().get(part);
        if (query != null) {
          float weight = (float) (each.typed().weight() / sum);
          units.add(new TranslatedQuery.Unit(query, weight, articles(query)));
          field = field(part, each.typed());
        }
      }
      if (!units.isEmpty()) {
        parts.add(
            new BoostQuery(
                new TranslatedQuery(field, units),
                words.weights().in(part) * FieldWeights.TRANSLATED));
      }
    }
    return parts;
  }

  private static String field(TextField part, TypedTranslation typed) {
    Language into = typed.pair().to();
    String field = part.in(into);
    return TextField.hasPositions(field) ? field : part.neutral();
  }

  private @Nullable Known known(TypedTranslation typed) {
    Map<TextField, Query> parts = new EnumMap<>(TextField.class);
    for (TextField part : TextField.IN_LANGUAGES) {
      /* Headings are in the text. */
      if (part == TextField.HEADINGS && !parts.containsKey(TextField.TEXT)) {
        continue;
      }
      Query query = query(part, typed);
      if (query != null) {
        parts.put(part, query);
      }
    }
    return parts.isEmpty() ? null : new Known(typed, parts);
  }

  private @Nullable Query query(TextField part, TypedTranslation typed) {
    String text = typed.translation().text();
    String field = part.in(typed.pair().to());
    if (typed.translation().kind() == TranslationKind.SOUND && !isHan(text)) {
      /* It is a term already. */
      Term term = new Term(field, text);
      return vocabulary.contains(term) ? new TermQuery(term) : null;
    }
    if (isHan(text) && text.codePointCount(0, text.length()) > 1) {
      return fields.ofHan(part.neutral(), words.han().grams(text));
    }
    boolean inLanguage =
        isHan(text) || TextField.hasPositions(field) && words.hasEveryWord(typed.pair().to(), text);
    String searched = inLanguage ? field : part.neutral();
    Analyzed analyzed = Analyzed.of(analyzers, searched, text);
    return analyzed.isEmpty() && analyzed.spans().isEmpty() ? null : fields.of(searched, analyzed);
  }

  private static boolean isHan(String text) {
    return text.codePoints().allMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
  }

  /* How many articles may have it: as many as have the rarest word of a phrase. */
  private int articles(Query query) {
    return switch (query) {
      case TermQuery term -> vocabulary.articlesWithWord(term.getTerm());
      case SynonymQuery any -> most(any.getTerms());
      case PhraseQuery phrase ->
          Stream.of(phrase.getTerms()).mapToInt(vocabulary::articlesWithWord).min().orElse(0);
      case MultiPhraseQuery phrase ->
          Stream.of(phrase.getTermArrays()).mapToInt(terms -> most(List.of(terms))).min().orElse(0);
      case DisjunctionMaxQuery any ->
          any.getDisjuncts().stream().mapToInt(this::articles).max().orElse(0);
      default -> 0;
    };
  }

  private int most(Collection<Term> terms) {
    return terms.stream().mapToInt(vocabulary::articlesWithWord).max().orElse(0);
  }
}
