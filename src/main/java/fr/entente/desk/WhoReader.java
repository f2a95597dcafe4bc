package fr.entente.desk;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.ChasingLetter;
import fr.entente.accounts.ChasingLetters;
import fr.entente.accounts.Contact;
import fr.entente.accounts.Obstacle;
import fr.entente.accounts.Obstacles;
import fr.entente.accounts.Portfolio;
import fr.entente.attachments.Attachment;
import fr.entente.attachments.Attachments;
import fr.entente.calls.CallRecord;
import fr.entente.calls.Calls;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.ContactRoom;
import fr.entente.compliance.ContactWishes;
import fr.entente.compliance.Hold;
import fr.entente.compliance.PastAttempt;
import fr.entente.desk.picture.Recall;
import fr.entente.detection.Correspondence;
import fr.entente.detection.ReceivedMail;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.DebtorId;
import fr.entente.kernel.PhoneNumber;
import fr.entente.outreach.ColleagueQuestion;
import fr.entente.outreach.Colleagues;
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
  private final Obstacles obstacles;
  private final Colleagues colleagues;
  private final ChasingLetters letters;
  private final Attachments attachments;
  private final RecallReader recalls;
  private final Clock clock;

  WhoReader(
      Portfolio portfolio,
      Compliance compliance,
      Calls calls,
      Correspondence correspondence,
      Obstacles obstacles,
      Colleagues colleagues,
      ChasingLetters letters,
      Attachments attachments,
      RecallReader recalls,
      Clock clock) {
    this.portfolio = portfolio;
    this.compliance = compliance;
    this.calls = calls;
    this.correspondence = correspondence;
    this.obstacles = obstacles;
    this.colleagues = colleagues;
    this.letters = letters;
    this.attachments = attachments;
    this.recalls = recalls;
    this.clock = clock;
  }

  /// As it was read.
  record Who(
      AccountFile file,
      ContactWishes wishes,
      List<Hold> holds,
      @Nullable ContactRoom room,
      List<ReceivedMail> mails,
      Past past,
      @Nullable Obstacle obstacle,
      Around around,
      Recall recall) {}

  /// What is kept around the debt.
  record Around(
      List<ColleagueQuestion> asked, List<ChasingLetter> letters, List<Attachment> papers) {}

  /// The latest calls, and how many attempts rang in a week.
  record Past(List<CallRecord> calls, int attempts) {}

  Optional<Who> read(AccountId account) {
    return portfolio
        .file(account)
        .map(file -> {
          var past = past(file.debtor().id());
          return new Who(
              file,
              compliance.wishes(file.debtor().id()),
              compliance.holds(account),
              compliance.room(account, number(file), clock.instant()).orElse(null),
              correspondence.of(account, MAILS),
              past,
              obstacles.latest(account).orElse(null),
              new Around(
                  colleagues.of(account), letters.of(file.account()), attachments.of(account)),
              recalls.read(file, past.calls()));
        });
  }

  /// The same, when nothing changed but the call.
  Who again(Who before) {
    return new Who(
        before.file(),
        before.wishes(),
        before.holds(),
        before.room(),
        before.mails(),
        past(before.file().debtor().id()),
        before.obstacle(),
        before.around(),
        before.recall());
  }

  private Past past(DebtorId debtor) {
    return new Past(
        calls.history(debtor, CALLS),
        (int)
            calls.attempts(debtor, clock.instant().minus(WEEK)).stream()
                .filter(PastAttempt::rang)
                .count());
  }

  // The first that may be rung: nearly always all are in one zone.
  private static @Nullable PhoneNumber number(AccountFile file) {
    return file.contacts().stream()
        .filter(contact -> contact.phone() != null && !contact.phoneUnusable())
        .findFirst()
        .map(Contact::phone)
        .orElse(null);
  }
}
