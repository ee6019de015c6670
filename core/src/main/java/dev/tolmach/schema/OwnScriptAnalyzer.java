package dev.tolmach.schema;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** A language's chain that lets through only words with a letter of the language's scripts. */
final class OwnScriptAnalyzer extends AnalyzerWrapper {
  private final Analyzer chain;
  private final Set<UnicodeScript> scripts;

  OwnScriptAnalyzer(Analyzer chain, Set<UnicodeScript> scripts) {
    super(GLOBAL_REUSE_STRATEGY);
    this.chain = chain;
    this.scripts = scripts;
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return chain;
  }

  @Override
  protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
    return new TokenStreamComponents(
        components.getSource(), new OwnScriptFilter(components.getTokenStream(), scripts));
  }

  private static final class OwnScriptFilter extends FilteringTokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Set<UnicodeScript> scripts;

    OwnScriptFilter(TokenStream input, Set<UnicodeScript> scripts) {
      super(input);
      this.scripts = scripts;
    }

    @Override
    protected boolean accept() {
      for (int i = 0; i < term.length(); ) {
        int codePoint = Character.codePointAt(term, i);
        if (scripts.contains(UnicodeScript.of(codePoint))) {
          return true;
        }
        i += Character.charCount(codePoint);
      }
      return false;
    }
  }
}
