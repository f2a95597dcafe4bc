package fr.entente.backoffice.ui.accounts;

import fr.entente.accounts.Invoice;
import fr.entente.reporting.DebtAge;
import fr.entente.uikit.chart.Chart;
import fr.entente.uikit.chart.ChartData;
import fr.entente.uikit.chart.ChartKind;
import fr.entente.uikit.chart.Mark;
import java.time.LocalDate;
import java.util.List;

/// How old the open invoices are: words, and the parts as one bar.
class AgeBar extends Chart {
  AgeBar(List<Invoice> invoices, AccountDesk desk) {
    addClassName("age-bar");
    untitled();
    String title = getTranslation("backoffice.account.ages");
    List<Mark> marks =
        DebtAge.of(invoices, LocalDate.now(desk.clock())).stream()
            .map(age -> mark(age, desk.formats().money(age.overdue())))
            .toList();
    show(new ChartData(ChartKind.STACK, title, List.of(title), marks));
  }

  private Mark mark(DebtAge age, String money) {
    String name = getTranslation("backoffice.account.age." + age.band());
    return Mark.of(name, money, age.overdue().cents(), money);
  }
}
