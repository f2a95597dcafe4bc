package fr.entente.outreach;

import fr.entente.accounts.AccountFile;
import fr.entente.mail.MailAddress;
import fr.entente.mail.OneLine;
import java.util.List;
import java.util.Optional;

/// What a question to a colleague must be like. Pure.
public final class ColleagueRules {
  /// Of these characters at most are a name, a question and an answer.
  public static final int LONGEST_NAME = 80;

  public static final int LONGEST_QUESTION = 200;
  public static final int LONGEST_ANSWER = 600;

  /// More are not asked at once, and no more are open at a time on one account.
  public static final int MOST = 3;

  private ColleagueRules() {}

  /// Why it is not asked; completes a message key.
  static Optional<String> refusal(ColleagueRequest asked, AccountFile file, long open) {
    var questions = questions(asked);
    if (asked.name().isBlank()) {
      return Optional.of("no_name");
    }
    if (asked.address().isBlank()) {
      return Optional.of("no_address");
    }
    Optional<String> address = MailAddress.read(asked.address());
    if (address.isEmpty()) {
      return Optional.of("bad_address");
    }
    if (debtors(address.get(), file)) {
      return Optional.of("debtor_address");
    }
    if (questions.isEmpty()) {
      return Optional.of("no_question");
    }
    boolean tooLong =
        questions.size() > MOST
            || asked.name().length() > LONGEST_NAME
            || questions.stream().anyMatch(one -> one.length() > LONGEST_QUESTION);
    if (tooLong) {
      return Optional.of("too_long");
    }
    return open >= MOST ? Optional.of("enough") : Optional.empty();
  }

  /// Those that were written, one line each.
  static List<String> questions(ColleagueRequest asked) {
    return asked.questions().stream().map(OneLine::of).filter(text -> !text.isEmpty()).toList();
  }

  // What is asked about debtors is never sent to them.
  private static boolean debtors(String address, AccountFile file) {
    return file.contacts().stream().anyMatch(contact -> address.equalsIgnoreCase(contact.email()));
  }
}
