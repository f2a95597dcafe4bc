package fr.entente.commitments.grade;

import fr.entente.kernel.Money;

/// Plans of about this size: by number of parts and by amount. The same bands in Java and in SQL.
record PlanBand(String parts, String amount) {
  static final String PARTS_SQL =
      "CASE WHEN p.n = 1 THEN '1' WHEN p.n <= 3 THEN '2-3' WHEN p.n <= 6 THEN '4-6'"
          + " WHEN p.n <= 12 THEN '7-12' ELSE '13+' END";
  static final String AMOUNT_SQL =
      "CASE WHEN c.total < 500 THEN '<500' WHEN c.total < 2000 THEN '<2000'"
          + " WHEN c.total < 10000 THEN '<10000' ELSE '10000+' END";

  static PlanBand of(int parts, Money total) {
    String count =
        parts == 1 ? "1" : parts <= 3 ? "2-3" : parts <= 6 ? "4-6" : parts <= 12 ? "7-12" : "13+";
    long euros = total.cents() / 100;
    String size =
        euros < 500 ? "<500" : euros < 2_000 ? "<2000" : euros < 10_000 ? "<10000" : "10000+";
    return new PlanBand(count, size);
  }
}
