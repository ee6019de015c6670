package dev.tolmach.part;

import dev.tolmach.collection.Candidate;
import dev.tolmach.collection.FacetTally;
import dev.tolmach.collection.FacetedSearch;
import dev.tolmach.collection.HitCollector;
import dev.tolmach.query.Facet;
import dev.tolmach.vocabulary.IndexTerms;
import dev.tolmach.vocabulary.VocabularyCounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/** What a part of an index answers, or all parts together. */
public sealed interface PartAnswer {
  /** The answer to {@link PartRequest.Count}. */
  record Counted(VocabularyCounts counts) implements PartAnswer {}

  /**
   * The answer to {@link PartRequest.Find}.
   *
   * @param outcome what was found; the documents of candidates are no one's but their part's
   * @param exact whether everything was looked at before the time was over
   */
  record Found(FacetedSearch.Outcome outcome, boolean exact) implements PartAnswer {}

  /** The answer to {@link PartRequest.Fetch}: what is kept of each work, in no order. */
  record Fetched(List<BytesRef> works) implements PartAnswer {}

  /**
   * A work with the id that it is found by.
   *
   * @param id of its first version, or of the article of a note
   * @param work what is kept of it
   */
  record Passed(String id, BytesRef work) {}

  /** The answer to {@link PartRequest.Walk}: works in the order of their ids. */
  record Walked(List<Passed> works) implements PartAnswer {}

  /**
   * The answer to {@link PartRequest.Terms}: what of each pattern and of each choice there is, with
   * the number of articles that have it.
   */
  record Known(List<Map<String, Integer>> terms, List<Map<String, Integer>> captions)
      implements PartAnswer {
    private Known plus(Known other) {
      return new Known(sums(terms, other.terms), sums(captions, other.captions));
    }

    private static List<Map<String, Integer>> sums(
        List<Map<String, Integer>> some, List<Map<String, Integer>> others) {
      List<Map<String, Integer>> sums = new ArrayList<>();
      for (int i = 0; i < some.size(); i++) {
        Map<String, Integer> sum = new HashMap<>(some.get(i));
        others.get(i).forEach((text, articles) -> sum.merge(text, articles, Integer::sum));
        sums.add(sum);
      }
      return sums;
    }

    /* Each part answers with the first terms that it has; so the first of them all are among these. */
    private Known first(List<TermPattern> patterns) {
      List<Map<String, Integer>> first = new ArrayList<>();
      for (int i = 0; i < patterns.size(); i++) {
        first.add(IndexTerms.first(terms.get(i), patterns.get(i).most()));
      }
      return new Known(first, captions);
    }
  }

  /**
   * The answer of all parts, which share no work.
   *
   * @param answers what each answered to the same request; one at least
   */
  static PartAnswer all(PartRequest request, List<PartAnswer> answers) {
    return switch (request) {
      case PartRequest.Count count ->
          new Counted(
              answers.stream()
                  .map(each -> ((Counted) each).counts())
                  .reduce(VocabularyCounts::plus)
                  .orElse(VocabularyCounts.NONE));
      case PartRequest.Find find ->
          new Found(
              FacetedSearch.Outcome.all(
                  answers.stream().map(each -> ((Found) each).outcome()).toList(),
                  find.request().limit()),
              answers.stream().allMatch(each -> ((Found) each).exact()));
      case PartRequest.Fetch fetch ->
          new Fetched(answers.stream().flatMap(each -> ((Fetched) each).works().stream()).toList());
      case PartRequest.Terms terms ->
          answers.stream()
              .map(Known.class::cast)
              .reduce(Known::plus)
              .orElseThrow()
              .first(terms.patterns());
      case PartRequest.Walk walk ->
          new Walked(
              answers.stream()
                  .flatMap(each -> ((Walked) each).works().stream())
                  .sorted(Comparator.comparing(each -> new BytesRef(each.id())))
                  .limit(walk.most())
                  .toList());
    };
  }

  /** The answer as bytes. */
  default byte[] bytes() {
    Output out = new Output();
    switch (this) {
      case Counted counted -> CountsForm.write(out.text("counted"), counted.counts());
      case Found found -> {
        out.text("found").flag(found.exact()).number(found.outcome().found().total());
        out.number(found.outcome().found().left());
        out.each(
            found.outcome().found().best(),
            each -> out.decimal(each.rank()).decimal(each.score()).raw(each.id()));
        out.each(
            found.outcome().tallies().entrySet(),
            each -> write(out.text(each.getKey().name()), each.getValue()));
      }
      case Fetched fetched -> out.text("fetched").each(fetched.works(), out::raw);
      case Known known -> {
        out.text("known").each(known.terms(), each -> write(out, each));
        out.each(known.captions(), each -> write(out, each));
      }
      case Walked walked ->
          out.text("walked").each(walked.works(), each -> out.text(each.id()).raw(each.work()));
    }
    return out.bytes();
  }

  /**
   * Reads what {@link #bytes} made.
   *
   * @throws IOException if it did not make it
   */
  static PartAnswer of(byte[] bytes) throws IOException {
    try {
      Input in = new Input(bytes);
      String kind = in.text();
      return switch (kind) {
        case "counted" -> new Counted(CountsForm.read(in));
        case "found" -> found(in);
        case "fetched" -> new Fetched(in.each(in::raw));
        case "known" -> new Known(in.each(() -> counts(in)), in.each(() -> counts(in)));
        case "walked" -> new Walked(in.each(() -> new Passed(in.text(), in.raw())));
        default -> throw new IOException("An unknown kind of answer: '" + kind + "'.");
      };
    } catch (RuntimeException e) {
      throw new IOException("An answer that cannot be read: " + e, e);
    }
  }

  private static void write(Output out, Map<String, Integer> counts) {
    out.each(counts.entrySet(), each -> out.text(each.getKey()).number(each.getValue()));
  }

  private static Map<String, Integer> counts(Input in) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      counts.put(in.text(), in.count());
    }
    return counts;
  }

  private static void write(Output out, FacetTally tally) {
    out.each(tally.counts().entrySet(), each -> out.text(each.getKey()).number(each.getValue()));
    out.each(
        tally.spellings().entrySet(),
        each ->
            out.text(each.getKey())
                .each(
                    each.getValue().entrySet(),
                    spelling -> out.text(spelling.getKey()).number(spelling.getValue())));
  }

  private static Found found(Input in) throws IOException {
    boolean exact = in.flag();
    long total = in.number();
    long left = in.number();
    List<Candidate> best = new ArrayList<>();
    for (int each = in.count(); each > 0; each--) {
      best.add(new Candidate(in.decimal(), (float) in.decimal(), -1, in.raw()));
    }
    Map<Facet, FacetTally> tallies = new LinkedHashMap<>();
    for (int each = in.count(); each > 0; each--) {
      tallies.put(new Facet(in.text()), tally(in));
    }
    HitCollector.Found found = new HitCollector.Found(total, left, List.copyOf(best));
    return new Found(new FacetedSearch.Outcome(found, tallies), exact);
  }

  private static FacetTally tally(Input in) throws IOException {
    FacetTally tally = new FacetTally();
    for (int left = in.count(); left > 0; left--) {
      tally.add(in.text(), in.count());
    }
    for (int left = in.count(); left > 0; left--) {
      String key = in.text();
      for (int spellings = in.count(); spellings > 0; spellings--) {
        tally.addSpelling(key, in.text(), in.count());
      }
    }
    return tally;
  }
}
