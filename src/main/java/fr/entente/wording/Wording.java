package fr.entente.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// Front door: reads a note for words that do not belong there, French and English, without asking
/// anybody. Knows words, not meanings: what is unkind in neutral words passes.
@Service
public class Wording {
  private final List<UnfitWords> rules =
      Stream.of("fr", "en").flatMap(language -> UnfitWords.read(language).stream()).toList();

  /// In the order of the text, none inside another: the longest words win.
  public List<Unfit> unfit(String text) {
    String plain = Folded.of(text);
    List<Unfit> found =
        rules.stream()
            .flatMap(rule -> rule.in(text, plain))
            .sorted(
                Comparator.comparingInt(Unfit::from)
                    .thenComparing(Unfit::to, Comparator.reverseOrder())
                    .thenComparing(Unfit::kind))
            .toList();
    List<Unfit> apart = new ArrayList<>();
    int end = 0;
    for (Unfit one : found) {
      if (one.from() >= end) {
        apart.add(one);
        end = one.to();
      }
    }
    return List.copyOf(apart);
  }

  /// What cannot be kept as it is.
  public List<Unfit> barred(String text) {
    return unfit(text).stream().filter(one -> one.kind().barred()).toList();
  }

  /// The same with everything that is barred said otherwise; the rest stays letter by letter.
  public String reworded(String text) {
    return said(text, Unfit::rewrite);
  }

  /// The same in so many letters at most, which `text` has: where the other words need more, three
  /// dots stand for them.
  public String reworded(String text, int longest) {
    String otherwise = reworded(text);
    return otherwise.length() <= longest ? otherwise : said(text, _ -> "…");
  }

  private String said(String text, Function<Unfit, String> otherwise) {
    var said = new StringBuilder();
    int from = 0;
    for (Unfit one : barred(text)) {
      said.append(text, from, one.from()).append(otherwise.apply(one));
      from = one.to();
    }
    return said.append(text, from, text.length()).toString();
  }
}
