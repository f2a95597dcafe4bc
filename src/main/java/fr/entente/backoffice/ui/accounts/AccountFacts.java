package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.html.DescriptionList;
import fr.entente.accounts.Account;
import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Debtor;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of the debtor and the account beside its sums.
class AccountFacts extends DescriptionList {
  AccountFacts(AccountFile file, AccountDesk desk) {
    addClassName("facts");
    Account account = file.account();
    Debtor debtor = file.debtor();
    var formats = desk.formats();
    fact("backoffice.siren", debtor.siren());
    fact("backoffice.address", address(debtor));
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
