package fr.entente.commitments.agreement;

import fr.entente.commitments.CommitmentResult;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.agreement.CommitmentsSettings.Limits;
import fr.entente.compliance.Hold;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// May these terms be recorded? Facts in, a refusal or nothing out. Pure.
record TermsCheck(
    List<Instalment> parts,
    Money balance,
    List<Hold> holds,
    boolean representativeSpeaks,
    LocalDate today,
    Limits limits,
    Money minimum) {

  TermsCheck within(Limits others) {
    return new TermsCheck(parts, balance, holds, representativeSpeaks, today, others, minimum);
  }

  Optional<CommitmentResult.Refused> refusal() {
    return held().or(this::shape).or(this::amounts).or(this::dates).or(this::length);
  }

  // FR-C-03: once admissible, the debtor may not pay earlier debts (C. conso L722-5); once filed,
  // no
  // new promise [D]. Other stops forbid to bargain at all.
  private Optional<CommitmentResult.Refused> held() {
    return holds.stream()
        .filter(this::forbids)
        .findFirst()
        .map(hold -> {
          boolean indebted =
              hold.type() == HoldType.OVERINDEBTEDNESS_ADMISSIBLE
                  || hold.type() == HoldType.OVERINDEBTEDNESS_FILED;
          return refused(
              "account", indebted ? "over_indebted" : "hold", Map.of("type", hold.type().name()));
        });
  }

  private boolean forbids(Hold hold) {
    return switch (hold.type()) {
      case OVERINDEBTEDNESS_FILED -> true;
      case LEGAL_REPRESENTATIVE -> !representativeSpeaks;
      default -> hold.type().stops();
    };
  }

  private Optional<CommitmentResult.Refused> shape() {
    if (parts.isEmpty()) {
      return Optional.of(refused("count", "invalid_count", Map.of()));
    }
    for (int i = 0; i < parts.size(); i++) {
      boolean inOrder = i == 0 || parts.get(i).dueOn().isAfter(parts.get(i - 1).dueOn());
      if (parts.get(i).number() != i + 1 || !inOrder) {
        return Optional.of(refused("date", "dates_out_of_order", Map.of()));
      }
    }
    return Optional.empty();
  }

  private Optional<CommitmentResult.Refused> amounts() {
    if (parts.stream().anyMatch(part -> !part.amount().isPositive())) {
      return Optional.of(refused("amount", "invalid_amount", Map.of()));
    }
    Money total = parts.stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus);
    if (total.compareTo(balance) > 0) {
      return Optional.of(
          refused("amount", "over_balance", Map.of("balance", balance.amount().toPlainString())));
    }
    // The rest of a small debt is welcome as it is; so is the remainder on the last part.
    boolean everything = total.compareTo(balance) == 0;
    List<Instalment> measured = everything ? parts.subList(0, parts.size() - 1) : parts;
    return measured.stream().anyMatch(part -> part.amount().compareTo(minimum) < 0)
        ? Optional.of(
            refused("amount", "below_minimum", Map.of("minimum", minimum.amount().toPlainString())))
        : Optional.empty();
  }

  private Optional<CommitmentResult.Refused> dates() {
    LocalDate first = parts.getFirst().dueOn();
    if (first.isBefore(today)) {
      return Optional.of(refused("date", "date_past", Map.of("date", first.toString())));
    }
    LocalDate latest = today.plusDays(limits.days());
    return first.isAfter(latest)
        ? Optional.of(refused("date", "date_too_far", Map.of("latest", latest.toString())))
        : Optional.empty();
  }

  private Optional<CommitmentResult.Refused> length() {
    if (parts.size() > limits.parts()) {
      return Optional.of(
          refused("count", "too_many", Map.of("most", Integer.toString(limits.parts()))));
    }
    LocalDate latest = today.plusMonths(limits.months()).plusDays(limits.days());
    return parts.getLast().dueOn().isAfter(latest)
        ? Optional.of(
            refused("count", "too_many", Map.of("months", Integer.toString(limits.months()))))
        : Optional.empty();
  }

  private static CommitmentResult.Refused refused(
      String field, String reason, Map<String, String> detail) {
    return new CommitmentResult.Refused(field, reason, detail);
  }
}
