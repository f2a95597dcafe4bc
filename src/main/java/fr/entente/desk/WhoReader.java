package fr.entente.desk;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.Portfolio;
import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.ContactWishes;
import fr.entente.compliance.Hold;
import fr.entente.compliance.PolicySummary;
import fr.entente.detection.Correspondence;
import fr.entente.detection.ReceivedMail;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.DebtorId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads who the debtor is, what is owed, and which contacts there were. Nothing is masked yet.
@Component
class WhoReader {
  private static final int CALLS = 10;
  private static final int MAILS = 20;
  private static final Duration WEEK = Duration.ofDays(7);
  private final Portfolio portfolio;
  private final Compliance compliance;
  private final Calls calls;
  private final Correspondence correspondence;
  private final Clock clock;

  WhoReader(
      Portfolio portfolio,
      Compliance compliance,
      Calls calls,
      Correspondence correspondence,
      Clock clock) {
    this.portfolio = portfolio;
    this.compliance = compliance;
    this.calls = calls;
    this.correspondence = correspondence;
    this.clock = clock;
  }

  /// As it was read.
  record Who(
      AccountFile file,
      ContactWishes wishes,
      List<Hold> holds,
      @Nullable PolicySummary policy,
      List<ReceivedMail> mails,
      Past past) {}

  /// The latest calls, and how many attempts there were in a week.
  record Past(List<CallRecord> calls, int attempts) {}

  Optional<Who> read(AccountId account) {
    return portfolio
        .file(account)
        .map(file ->
            new Who(
                file,
                compliance.wishes(file.debtor().id()),
                compliance.holds(account),
                compliance.policyFor(account).orElse(null),
                correspondence.of(account, MAILS),
                past(file.debtor().id())));
  }

  /// The same, when nothing changed but the call.
  Who again(Who before) {
    return new Who(
        before.file(),
        before.wishes(),
        before.holds(),
        before.policy(),
        before.mails(),
        past(before.file().debtor().id()));
  }

  private Past past(DebtorId debtor) {
    return new Past(
        calls.history(debtor, CALLS), calls.attempts(debtor, clock.instant().minus(WEEK)).size());
  }
}
