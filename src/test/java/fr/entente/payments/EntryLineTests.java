package fr.entente.payments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.Money;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EntryLineTests {
  @Test
  void whatIsOnAccountsCanBeUndone() {
    assertThat(line(EntryStatus.MATCHED, null).undoable()).isTrue();
    assertThat(line(EntryStatus.PARTLY, null).undoable()).isTrue();
  }

  @Test
  void onlyWhatAPersonSetAsideAPersonTakesBack() {
    var undoable =
        Arrays.stream(EntryReason.values())
            .filter(reason -> line(EntryStatus.IGNORED, reason).undoable());
    assertThat(undoable).containsExactly(EntryReason.SET_ASIDE);
  }

  @Test
  void whatTheBankTookBackStaysTakenBack() {
    assertThat(line(EntryStatus.REVERSED, EntryReason.TAKEN_BACK).undoable()).isFalse();
  }

  @Test
  void anotherFileOrTheBooksMayHaveCountedIt() {
    var counted =
        Arrays.stream(EntryReason.values())
            .filter(reason -> line(EntryStatus.REVIEW, reason).perhapsCounted());
    assertThat(counted)
        .containsExactlyInAnyOrder(EntryReason.PERHAPS_THE_SAME, EntryReason.ALREADY_COUNTED);
  }

  private static EntryLine line(EntryStatus status, EntryReason reason) {
    return new EntryLine(
        1,
        1,
        status,
        reason,
        BankSource.CAMT,
        Money.ZERO,
        Money.ZERO,
        LocalDate.of(2026, 11, 16),
        "",
        "",
        "",
        "",
        null,
        0,
        null,
        "",
        "");
  }
}
