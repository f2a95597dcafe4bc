package fr.entente.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How the person at a number behaves. Chosen by control, else by the number's last two digits.
public enum Scenario {
  ANSWERS(0, 49),
  NO_ANSWER(50, 59),
  BUSY(60, 64),
  VOICEMAIL(65, 74),
  INVALID_NUMBER(75, 77),
  HANGS_UP(78, 80),
  ACCOUNTS_DEPARTMENT(81, 85),
  RESTAURANT_OWNER(86, 90),
  AGGRESSIVE(91, 93),
  PAYS(94, 98),
  CRISIS(99, 99),
  /// The agent's own telephone: answers, presses 1, says nothing.
  DESK_PHONE(-1, -1);

  private final int first;
  private final int last;

  Scenario(int first, int last) {
    this.first = first;
    this.last = last;
  }

  /// As it is written in the control API: `restaurant-owner`.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Scenario> ofKey(String key) {
    return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
  }

  /// What a number does when nobody has chosen.
  static Scenario byNumber(String e164) {
    int digits = Integer.parseInt(e164.substring(e164.length() - 2));
    return Arrays.stream(values())
        .filter(s -> s.first <= digits && digits <= s.last)
        .findFirst()
        .orElse(ANSWERS);
  }

  boolean picksUp() {
    return this != NO_ANSWER && this != BUSY && this != INVALID_NUMBER;
  }
}
