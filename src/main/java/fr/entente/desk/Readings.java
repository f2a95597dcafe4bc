package fr.entente.desk;

import fr.entente.desk.DayReader.Day;
import fr.entente.desk.LineSliceReader.Line;
import fr.entente.desk.MoneyReader.Agreed;
import fr.entente.desk.SignReader.Heard;
import fr.entente.desk.WhoReader.Who;
import fr.entente.desk.picture.Counsel;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Gate;
import org.jspecify.annotations.Nullable;

/// What a desk was read from: unmasked, and never shown as it is. Counsel is about the terms in
/// this draft.
record Readings(
    Line line,
    @Nullable Account account,
    Day day,
    Draft draft,
    @Nullable Counsel counsel,
    @Nullable Gate gate) {
  /// What was read of the account on the desk.
  record Account(Who who, Agreed agreed, Heard heard) {}

  Readings with(@Nullable Counsel given) {
    return new Readings(line, account, day, draft, given, gate);
  }

  boolean crisis() {
    return account != null && account.heard().crisis();
  }

  /// The debt must not be named: nobody has proved to be the right party, or in a crisis, in which
  /// it does not matter.
  boolean masked() {
    return line.phase().onTheLine() && !line.confirmed() || crisis();
  }
}
