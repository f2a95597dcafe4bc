package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.html.DescriptionList;
import fr.entente.accounts.Account;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Debtor;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The head of an account's file.
class AccountFacts extends DescriptionList {
  AccountFacts(AccountFile file, AccountDesk desk) {
    addClassName("facts");
    Account account = file.account();
    Debtor debtor = file.debtor();
    var formats = desk.formats();
    fact("backoffice.reference", account.reference());
    fact("backoffice.creditor", file.creditor().name());
    fact("backoffice.siren", debtor.siren());
    fact("backoffice.address", address(debtor));
    fact("backoffice.balance", formats.money(account.balance()));
    fact("backoffice.overdue", formats.money(account.overdue()));
    fact("backoffice.disputed", formats.money(account.disputed()));
    fact("backoffice.oldest", formats.date(account.oldestDueOn()));
    fact(
        "backoffice.factored",
        getTranslation("backoffice.factored." + (account.factored() ? "YES" : "NO")));
    desk.compliance()
        .policyFor(account.id())
        .ifPresent(policy -> fact("backoffice.policy", policy.title()));
  }

  private void fact(String key, @Nullable String value) {
    add(new Term(getTranslation(key)), new Description(value == null ? "–" : value));
  }

  private static String address(Debtor debtor) {
    return Stream.of(debtor.addressLine(), debtor.postcode(), debtor.city(), debtor.country())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }
}
