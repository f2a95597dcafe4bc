package fr.entente.commitments.grade;

import fr.entente.commitments.PaymentMeans;
import java.util.ArrayList;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/// What the words typed, the means and the payer's past suggest, and which rules said so; the agent
/// has the last word. Where no words were noted nothing is known, and no criterion is met. Pure.
@NamedInterface("grade")
public record GradeSuggestion(
    Grading criteria, Grade grade, List<String> because, int keptBefore, int brokenBefore) {
  static GradeSuggestion of(String words, PaymentMeans means, int kept, int broken) {
    if (words.isBlank()) {
      Grade grade = Grading.NONE.grade(kept, broken);
      return new GradeSuggestion(Grading.NONE, grade, List.of("NO_WORDS"), kept, broken);
    }
    List<WordRule> met = WordRule.in(words);
    boolean attempt = met.contains(WordRule.ATTEMPT);
    var criteria =
        new Grading(
            !met.contains(WordRule.VAGUE_AMOUNT),
            !attempt && !met.contains(WordRule.VAGUE_DATE),
            means != PaymentMeans.OTHER,
            !attempt && !met.contains(WordRule.CONDITION));
    List<String> because = new ArrayList<>(met.stream().map(Enum::name).toList());
    if (means == PaymentMeans.OTHER) {
      because.add("NO_MEANS");
    }
    Grade grade = criteria.grade(kept, broken);
    if (grade != criteria.grade()) {
      because.add("HISTORY");
    }
    return new GradeSuggestion(criteria, grade, List.copyOf(because), kept, broken);
  }
}
