package dev.tolmach.schema;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Lets through only words with a letter of some scripts. */
final class OwnScriptFilter extends FilteringTokenFilter {
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
