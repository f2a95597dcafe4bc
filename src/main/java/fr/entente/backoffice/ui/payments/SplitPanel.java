package fr.entente.backoffice.ui.payments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.entente.accounts.Portfolio;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import fr.entente.payments.DecisionResult;
import fr.entente.payments.EntryLine;
import fr.entente.payments.Share;
import fr.entente.uikit.Formats;
import fr.entente.uikit.SidePanel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Divides one entry among accounts and their invoices. What is left over may wait; more than came
/// in is refused, and so is a fraction of a cent.
class SplitPanel extends SidePanel {
  private final Portfolio portfolio;
  private final Formats formats;
  private final Money rest;
  private final Function<List<Share>, DecisionResult> post;
  private final Runnable posted;
  private final Div accounts = new Div();
  private final Paragraph left = new Paragraph();
  private final Map<AccountId, SplitAccount> parts = new LinkedHashMap<>();
  private final OtherAccount other;

  SplitPanel(
      String title,
      EntryLine line,
      Portfolio portfolio,
      Formats formats,
      Function<List<Share>, DecisionResult> post,
      Runnable posted) {
    super(title);
    this.portfolio = portfolio;
    this.formats = formats;
    this.rest = line.rest();
    this.post = post;
    this.posted = posted;
    setId("split-panel");
    other =
        new OtherAccount(
            portfolio,
            formats,
            getTranslation("reconciliation.split.add"),
            (account, name) -> add(account.id()));
    accounts.addClassName("split-accounts");
    left.setId("split-left");
    left.getElement().setAttribute("role", "status");
    content(accounts, other);
    save(getTranslation("reconciliation.split.save"), this::save).setId("split-save");
    foot(left);
    tell();
  }

  /// Adds an account with its open invoices; what is left is laid on the oldest of them.
  void add(AccountId account) {
    SplitAccount known = parts.get(account);
    if (known == null) {
      var file = portfolio.file(account).orElseThrow();
      known = new SplitAccount(file, formats, remaining(), this::tell);
      parts.put(account, known);
      accounts.add(known);
    }
    known.begin();
    tell();
  }

  private Money remaining() {
    Money sum = parts.values().stream().map(SplitAccount::sum).reduce(Money.ZERO, Money::plus);
    return rest.minus(sum);
  }

  private void tell() {
    Money open = remaining();
    boolean over = open.compareTo(Money.ZERO) < 0;
    left.setText(
        over
            ? getTranslation("reconciliation.split.over", formats.money(Money.ZERO.minus(open)))
            : getTranslation("reconciliation.rest", formats.money(open)));
    left.getElement().setAttribute("data-tone", over ? "error" : "none");
  }

  private void save() {
    List<Share> shares = new ArrayList<>();
    for (SplitAccount part : parts.values()) {
      if (!part.collect(shares)) {
        return;
      }
    }
    if (post.apply(shares) instanceof DecisionResult.Refused(String key)) {
      message().error(getTranslation(key));
    } else {
      posted.run();
    }
  }

  /// What was posted to whom, and what is left.
  static String told(
      Component at, EntryLine line, List<Share> shares, Portfolio portfolio, Formats formats) {
    Money sum = shares.stream().map(Share::amount).reduce(Money.ZERO, Money::plus);
    String names =
        shares.stream()
            .map(Share::account)
            .distinct()
            .map(id -> portfolio.file(id).orElseThrow().debtor().name())
            .collect(Collectors.joining(", "));
    Money left = line.rest().minus(sum);
    return left.isZero()
        ? at.getTranslation("reconciliation.done.accepted", formats.money(sum), names)
        : at.getTranslation(
            "reconciliation.done.partly", formats.money(sum), names, formats.money(left));
  }
}
