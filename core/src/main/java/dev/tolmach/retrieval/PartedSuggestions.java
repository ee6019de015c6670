package dev.tolmach.retrieval;

import dev.tolmach.collection.Deadline;
import dev.tolmach.part.PartRequest.Scope;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.suggest.Suggestion;
import dev.tolmach.typing.QuerySuggester;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Suggestions from an index whose parts are elsewhere. Any number of threads may use one. */
record PartedSuggestions(PartedIndex index, QuerySuggester suggester)
    implements SearchSuggestions.Index {
  @Override
  public List<Suggestion> meant(SearchRequest request, int most, Deadline deadline)
      throws IOException {
    PartedIndex.Asked asked = index.asked(request);
    Set<String> named = SearchSuggestions.named(request, index.analyzers(), asked.vocabulary());
    return new PartedTerms(index, asked.vocabulary().size())
        .until(terms ->
            suggester.of(
                terms,
                asked.vocabulary().fieldLanguages(),
                request.text(),
                named,
                most,
                deadline::isReached));
  }

  @Override
  public boolean hasAnything(SearchRequest request, MatchRule rule) throws IOException {
    SearchRequest none = PartRequests.limited(request, 0);
    Scope scope = rule == MatchRule.ANY ? Scope.HAVING_ANY : Scope.MATCHING;
    return index.works(index.asked(none), none, scope).total() > 0;
  }
}
