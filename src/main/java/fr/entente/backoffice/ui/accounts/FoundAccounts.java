package fr.entente.backoffice.ui.accounts;

import fr.entente.accounts.AccountHit;
import fr.entente.accounts.Portfolio;
import fr.entente.agents.Agent;
import fr.entente.agents.Role;
import fr.entente.uikit.PaletteHit;
import fr.entente.uikit.PaletteSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The palette finds accounts for those who may open their files.
@Component
@Order(1)
class FoundAccounts implements PaletteSource {
  /// As on the pages of accounts.
  private static final Set<Role> READERS = Set.of(Role.AGENT, Role.LEAD, Role.MANAGER);

  /// As at the desk.
  private static final Set<Role> CALLERS = Set.of(Role.AGENT, Role.LEAD);

  /// A name, a telephone, a number of nobody: every way of looking once.
  private static final List<String> WAYS =
      List.of("zzyzx", "01.99.00.00.00", "zzyzx 000", "000000");

  private final Portfolio portfolio;

  FoundAccounts(Portfolio portfolio) {
    this.portfolio = portfolio;
  }

  @Override
  public String kind() {
    return "nav.accounts";
  }

  @Override
  public List<PaletteHit> find(String text, Agent me, int limit) {
    boolean calls = CALLERS.stream().anyMatch(me::has);
    return READERS.stream().anyMatch(me::has)
        ? portfolio.find(text, limit).stream().map(account -> hit(account, calls)).toList()
        : List.of();
  }

  @Override
  public void warmUp() {
    WAYS.forEach(text -> portfolio.find(text, 1));
  }

  private static PaletteHit hit(AccountHit account, boolean calls) {
    String detail =
        Stream.of(account.reference(), account.creditor(), account.city())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    return new PaletteHit(
        account.debtor(),
        detail,
        account.balance(),
        "accounts/file/" + account.id().value(),
        calls ? account.id() : null);
  }
}
