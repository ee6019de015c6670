package dev.tolmach.matching;

import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * The part of a word's query that looks for a synonym of it. It finds what the query inside finds,
 * and keeps by which name it does, so that a hit can be explained. Immutable.
 */
public final class SynonymNameQuery extends Query {
  private final String typed;
  private final String name;
  private final Query inside;

  /**
   * A query for a word by another name.
   *
   * @param typed the word of the query
   * @param name the synonym
   * @param inside finds articles that have the synonym
   */
  SynonymNameQuery(String typed, String name, Query inside) {
    this.typed = typed;
    this.name = name;
    this.inside = inside;
  }

  /** The synonym that is looked for. */
  public String name() {
    return name;
  }

  /** Finds articles that have the synonym. */
  public Query inside() {
    return inside;
  }

  /** The words, as they were typed, of which a query looks for synonyms that the index has. */
  public static Set<String> typedIn(Query query) {
    Set<String> typed = new TreeSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            if (parent instanceof SynonymNameQuery other) {
              typed.add(other.typed);
            }
            return this;
          }
        });
    return typed;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    return inside;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    inside.visit(visitor.getSubVisitor(Occur.SHOULD, this));
  }

  @Override
  public String toString(String field) {
    return typed + '=' + name + ':' + inside.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SynonymNameQuery that
        && typed.equals(that.typed)
        && name.equals(that.name)
        && inside.equals(that.inside);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * typed.hashCode() + name.hashCode()) + inside.hashCode();
  }
}
