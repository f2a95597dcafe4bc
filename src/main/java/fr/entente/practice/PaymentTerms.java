package fr.entente.practice;

/// How somebody proposes to pay: so many parts of so many euros. `every` is the days between two.
public record PaymentTerms(int count, long each, int every) {
  static final int MONTH = 30;

  long total() {
    return count * each;
  }

  /// What a month of it costs.
  long monthly() {
    return count == 1 ? each : each * MONTH / every;
  }

  /// How many months it goes on.
  int months() {
    return count == 1 ? 0 : Math.max(1, count * every / MONTH);
  }

  String words() {
    return count == 1 ? each + " €" : count + " × " + each + " €";
  }
}
