package fr.entente.listening.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Lucene offers its light stemmers as filters of a stream; this is a stream of one word at a time.
final class Stemmer {
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String word = "";
    private boolean given;

    @Override
    public boolean incrementToken() {
      if (given) {
        return false;
      }
      clearAttributes();
      term.append(word);
      given = true;
      return true;
    }
  }

  private final OneWord source = new OneWord();
  private final TokenStream filter;
  private final CharTermAttribute out;

  Stemmer(Function<TokenStream, TokenStream> filter) {
    this.filter = filter.apply(source);
    this.out = this.filter.getAttribute(CharTermAttribute.class);
  }

  String stem(String word) {
    source.word = word;
    source.given = false;
    try {
      filter.incrementToken();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
