package fr.entente.worklist;

import fr.entente.TestClock;
import fr.entente.accounts.Account;
import fr.entente.accounts.Portfolio;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.springframework.context.ApplicationContext;

/// What every deed of the walk needs: the dice, the accounts, the people and the clock.
record WalkWorld(
    ApplicationContext context,
    List<AccountId> accounts,
    WalkPeople people,
    WalkBooks books,
    Random dice) {
  private static final int FARTHEST_MINUTES = 9_000;

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  <T> T one(List<T> of) {
    return of.get(dice.nextInt(of.size()));
  }

  <T> T one(T[] of) {
    return of[dice.nextInt(of.length)];
  }

  AccountId account() {
    return one(accounts);
  }

  Account card(AccountId account) {
    return bean(Portfolio.class).account(account).orElseThrow();
  }

  AgentId agent() {
    return people.one();
  }

  boolean oneIn(int many) {
    return dice.nextInt(many) == 0;
  }

  LocalDate today() {
    return LocalDate.now(bean(TestClock.class));
  }

  Instant now() {
    return bean(TestClock.class).instant();
  }

  Instant later() {
    return now().plus(Duration.ofMinutes(1 + dice.nextInt(FARTHEST_MINUTES)));
  }
}
