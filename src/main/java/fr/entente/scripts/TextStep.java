package fr.entente.scripts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One step as it is written, before any judgement: what a form shows. `from` to `to` are its lines
/// counted from 1; `owner` is the card it belongs to, itself when it begins one; `hash` is of its
/// bytes.
public record TextStep(
    String id,
    String title,
    int level,
    int from,
    int to,
    Map<Field, String> fields,
    List<String> sentences,
    List<AnswerText> answers,
    @Nullable String owner,
    String hash) {
  public TextStep {
    fields = fields.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(fields));
  }

  /// Empty when it is not written.
  public String field(Field field) {
    return fields.getOrDefault(field, "");
  }

  /// The parts of a labelled line.
  public List<String> parts(Field field) {
    return Words.parts(field(field));
  }

  public boolean says(Field field) {
    return Words.yes(field(field));
  }

  public boolean card() {
    return id.equals(owner);
  }

  public Optional<AnswerText> answer(int number) {
    return number < answers.size() ? Optional.of(answers.get(number)) : Optional.empty();
  }
}
