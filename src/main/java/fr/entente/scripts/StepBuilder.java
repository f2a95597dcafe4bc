package fr.entente.scripts;

import fr.entente.criteria.Condition;
import fr.entente.kernel.Likely;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns a section into a step, complaining about what a step must have and has not.
final class StepBuilder {
  static final Set<String> BACK = Set.of("retour", Step.RETURN);

  private static final List<String> TAGS =
      java.util.Arrays.stream(StepTag.values()).map(Enum::name).toList();

  private final Section section;
  private final Complaints complaints;
  private final ConditionChecks conditions;

  StepBuilder(Section section, Complaints complaints) {
    this.section = section;
    this.complaints = complaints;
    this.conditions = new ConditionChecks(section.file(), complaints);
  }

  /// `owner` is the card under whose heading the section stands.
  Step step(@Nullable Section owner) {
    if (section.field(Field.INTENTION).isBlank() && !section.doubtful()) {
      error(section.lineOf(Field.INTENTION), "missing-intention", "step", section.id());
    }
    if (section.quotes().isEmpty() && !section.doubtful()) {
      error(section.line(), "missing-words", "step", section.id());
    }
    Set<StepTag> tags = tags();
    Condition extreme = legal(tags);
    yesOrNo(Field.MANDATORY);
    yesOrNo(Field.BEFORE_IDENTITY);
    boolean before = owner != null && Words.yes(owner.field(Field.BEFORE_IDENTITY));
    return new Step(
        section.file(),
        section.line(),
        section.id(),
        section.title(),
        section.field(Field.INTENTION),
        section.quotes().isEmpty()
            ? List.of(new Section.Line(section.line(), section.title()))
            : section.quotes(),
        Words.parts(section.field(Field.LISTEN)),
        Words.parts(section.field(Field.NOTE)),
        Words.parts(section.field(Field.SAY)),
        Words.parts(section.field(Field.DONT_SAY)),
        section.has(Field.WHY) ? section.field(Field.WHY) : null,
        section.has(Field.EXAMPLE) ? section.field(Field.EXAMPLE) : null,
        tags,
        Words.yes(section.field(Field.MANDATORY)),
        answers(),
        owner == null ? null : owner.id(),
        owner == section ? card() : null,
        before,
        namesDebt(tags, owner != null && !before),
        extreme,
        section);
  }

  private boolean namesDebt(Set<StepTag> tags, boolean lateCard) {
    boolean words =
        Stream.of(
                section.quotes().stream().map(Section.Line::text),
                section.fields().values().stream().map(Section.Line::text),
                section.bullets().stream().map(Section.Bullet::text))
            .flatMap(texts -> texts)
            .flatMap(text -> Placeholders.in(text).stream())
            .anyMatch(Rules.SHIPPED::namesDebt);
    return lateCard || words || Step.aboutDebt(tags);
  }

  private Set<StepTag> tags() {
    var tags = EnumSet.noneOf(StepTag.class);
    for (String name : Words.parts(section.field(Field.TAGS))) {
      try {
        tags.add(StepTag.valueOf(name.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException _) {
        error(
            section.lineOf(Field.TAGS), "unknown-tag", "tag", name, "near", Likely.to(name, TAGS));
      }
    }
    return Set.copyOf(tags);
  }

  private void yesOrNo(Field field) {
    String said = section.field(field);
    if (section.has(field) && !Words.yesOrNo(said)) {
      String label = field.label(fr.entente.kernel.Language.EN);
      error(section.lineOf(field), "neither-yes-nor-no", "field", label, "said", said);
    }
  }

  private @Nullable Condition legal(Set<StepTag> tags) {
    if (!tags.contains(StepTag.LEGAL)) {
      return null;
    }
    if (section.field(Field.APPROVED).isBlank()) {
      error(section.lineOf(Field.TAGS), "legal-not-approved", "step", section.id());
    }
    if (section.field(Field.EXTREME_CASE).isBlank()) {
      error(section.lineOf(Field.TAGS), "legal-without-condition", "step", section.id());
      return null;
    }
    return conditions.read(section.lineOf(Field.EXTREME_CASE), section.field(Field.EXTREME_CASE));
  }

  private Step.@Nullable CardKind card() {
    String[] words = section.field(Field.CARD).split("\\s+", 2);
    String label = section.field(Field.SHORT);
    String shown = label.isBlank() ? section.title() : label;
    String about = words.length > 1 ? words[1].strip() : null;
    return switch (Words.plain(words[0])) {
      case "objection" -> new Step.CardKind("objection", shown, null);
      case "crise", "crisis" -> new Step.CardKind("crisis", shown, "crisis_risk");
      case "detection" -> {
        if (about == null || !Rules.SHIPPED.labels().contains(about)) {
          error(
              section.lineOf(Field.CARD),
              "unknown-label-detected",
              "label",
              "" + about,
              "near",
              Likely.to("" + about, Rules.SHIPPED.labels()));
        }
        yield new Step.CardKind("detection", shown, about);
      }
      default -> {
        error(section.lineOf(Field.CARD), "unknown-card", "card", section.field(Field.CARD));
        yield null;
      }
    };
  }

  private List<ScriptAnswer> answers() {
    var taken = new ArrayList<Integer>();
    section.bullets().stream()
        .flatMap(b -> Optional.ofNullable(b.digit()).stream())
        .forEach(taken::add);
    var answers = new ArrayList<ScriptAnswer>();
    int next = 1;
    for (Section.Bullet bullet : section.bullets()) {
      while (bullet.digit() == null && taken.contains(next)) {
        next++;
      }
      int digit = bullet.digit() == null ? next++ : bullet.digit();
      check(bullet, digit, answers);
      String target = BACK.contains(bullet.target()) ? Step.RETURN : bullet.target();
      String when = bullet.condition();
      Condition condition = when == null ? null : conditions.read(bullet.line(), when);
      answers.add(
          new ScriptAnswer(
              digit, bullet.text(), target, bullet.outcome(), bullet.effect(), condition));
    }
    conditions.offered(section.id(), section.bullets());
    return List.copyOf(answers);
  }

  private void check(Section.Bullet bullet, int digit, List<ScriptAnswer> before) {
    if (before.stream().anyMatch(a -> a.digit() == digit)) {
      error(bullet.line(), "duplicate-digit", "digit", "" + digit, "step", section.id());
    }
    if (digit < 1 || digit > 9) {
      error(bullet.line(), "digit-out-of-range", "digit", "" + digit, "step", section.id());
    }
    if (bullet.outcome() != null && !Rules.SHIPPED.knowsOutcome(bullet.outcome())) {
      error(
          bullet.line(),
          "unknown-outcome",
          "outcome",
          bullet.outcome(),
          "near",
          Likely.to(bullet.outcome(), Rules.SHIPPED.outcomes()));
    }
    if (bullet.effect() != null && !Rules.SHIPPED.knowsEffect(bullet.effect())) {
      error(
          bullet.line(),
          "unknown-effect",
          "effect",
          bullet.effect(),
          "near",
          Effect.likely(bullet.effect(), Rules.SHIPPED));
    }
  }

  private void error(int line, String what, String... detail) {
    complaints.error(section.file(), line, what, detail);
  }
}
