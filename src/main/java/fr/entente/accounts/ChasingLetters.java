package fr.entente.accounts;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: which letters the customer of an account was sent, when, and whether a reply came.
@Service
public class ChasingLetters {
  public static final int LONGEST = 120;

  private final ChasingLetterRepository letters;
  private final AccountRepository accounts;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ChasingLetters(
      ChasingLetterRepository letters,
      AccountRepository accounts,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.letters = letters;
    this.accounts = accounts;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// The newest first, the formal letter that the account came with among them.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD', 'MANAGER')")
  @Transactional(readOnly = true)
  public List<ChasingLetter> of(Account account) {
    var all = new ArrayList<ChasingLetter>();
    letters
        .findTop50ByAccountIdOrderBySentOnDescIdDesc(account.id())
        .forEach(row -> all.add(row.letter()));
    formal(account).ifPresent(all::add);
    all.sort(Comparator.comparing(ChasingLetter::sentOn).reversed());
    return List.copyOf(all);
  }

  private static Optional<ChasingLetter> formal(Account account) {
    LocalDate sentOn = account.letterSentOn();
    String reference = account.letterReference() == null ? "" : account.letterReference();
    return Optional.ofNullable(sentOn)
        .map(day ->
            new ChasingLetter(null, account.id(), reference, LetterChannel.POST, day, "", null));
  }

  /// Notes a letter; refuses, with what is wrong of title, day and source.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public Optional<String> note(
      AccountId account,
      String title,
      LetterChannel channel,
      @Nullable LocalDate sentOn,
      String source,
      @Nullable AgentId author) {
    if (title.isBlank() || title.length() > LONGEST) {
      return Optional.of("title");
    }
    if (sentOn == null || sentOn.isAfter(today())) {
      return Optional.of("day");
    }
    if (source.isBlank() || source.length() > FactRules.LONGEST_SOURCE) {
      return Optional.of("source");
    }
    letters.persist(
        new ChasingLetterRow(
            new ChasingLetter(
                null, account, title.strip(), channel, sentOn, source.strip(), null)));
    told(author, "letter.noted", account);
    return Optional.empty();
  }

  /// A reply came today. Repeated, nothing changes.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public void replied(long letter, AgentId author) {
    letters
        .lock(letter)
        .filter(row -> row.letter().repliedOn() == null)
        .ifPresent(row -> {
          row.replied(today());
          letters.flush();
          told(author, "letter.replied", row.letter().account());
        });
  }

  private void told(@Nullable AgentId author, String action, AccountId account) {
    audit.record(author, action, "account:" + account.value(), "");
    accounts
        .findAccountById(account)
        .ifPresent(
            known -> events.publishEvent(new FactsChanged(known.debtor(), List.of(account))));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
