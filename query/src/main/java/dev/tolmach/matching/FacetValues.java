package dev.tolmach.matching;

import dev.tolmach.analysis.word.Folding;
import dev.tolmach.query.FacetRequest;
import java.util.function.Predicate;

/** Which values of a facet a request asks for. */
public final class FacetValues {
  private FacetValues() {}

  /** Returns whether a value is among those that {@link FacetRequest#containing} asks for. */
  public static Predicate<String> of(FacetRequest request) {
    String part = folded(request.containing());
    return value -> folded(value).contains(part);
  }

  private static String folded(String text) {
    return NameKeys.folded(Folding.foldingCase().fold(text.strip()));
  }
}
