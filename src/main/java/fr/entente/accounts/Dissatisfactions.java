package fr.entente.accounts;

import fr.entente.accounts.DissatisfactionResult.Done;
import fr.entente.accounts.DissatisfactionResult.Refused;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.CallId;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Stretch;
import fr.entente.wording.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: a debtor voices dissatisfaction, the person responsible for the creditor's portfolio
/// answers by a day (R79). Words are kept as notes are: fit to be read by the debtor.
@Service
public class Dissatisfactions {
  /// By which day, when nobody says otherwise.
  public static final int USUAL_DAYS = 5;

  private static final int LONGEST_DAYS = 30;
  private static final int LONGEST = 500;

  private final DissatisfactionRepository rows;
  private final Portfolio portfolio;
  private final ProjectLeads leads;
  private final Wording wording = new Wording();
  private final AuditTrail audit;
  private final Clock clock;

  Dissatisfactions(
      DissatisfactionRepository rows,
      Portfolio portfolio,
      ProjectLeads leads,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.portfolio = portfolio;
    this.leads = leads;
    this.audit = audit;
    this.clock = clock;
  }

  /// Goes to the project lead of the account's creditor; to any lead while there is none.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public DissatisfactionResult voice(
      AccountId account, @Nullable CallId call, String words, LocalDate due, AgentId agent) {
    if (words.isBlank()) {
      return new Refused("words_missing");
    }
    var refusal = refusal(due);
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    var creditor = portfolio.account(account).orElseThrow().creditor();
    var row =
        rows.persist(
            new DissatisfactionRow(
                account,
                call,
                wording.reworded(words.strip(), LONGEST),
                agent,
                leads.of(creditor).filter(this::mayAnswer).orElse(null),
                due,
                clock.instant()));
    told(row, agent, "dissatisfaction.voiced", "until " + due);
    return new Done(row.id());
  }

  private Optional<String> refusal(LocalDate due) {
    if (due.isBefore(today())) {
      return Optional.of("date_past");
    }
    return due.isAfter(today().plusDays(LONGEST_DAYS)) ? Optional.of("date_far") : Optional.empty();
  }

  /// What was done or said about it, once: by whom it was given to, or a lead.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD', 'MANAGER')")
  @Transactional
  public DissatisfactionResult answer(long id, String answer, AgentId author) {
    if (answer.isBlank()) {
      return new Refused("answer_missing");
    }
    var row = rows.lock(id).filter(DissatisfactionRow::open).orElse(null);
    if (row == null) {
      return new Refused("gone");
    }
    if (!row.isFor(author) && !StepsIn.forAnybody()) {
      return new Refused("not_yours");
    }
    row.answer(wording.reworded(answer.strip(), LONGEST), author, clock.instant());
    rows.flush();
    told(row, author, "dissatisfaction.answered", "");
    return new Done(id);
  }

  /// What waits for an answer, the most urgent first: of one person, or (null) of all.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER') or (hasRole('AGENT') and #owner != null)")
  @Transactional(readOnly = true)
  public Listed<Dissatisfaction> waiting(@Nullable AgentId owner, Stretch wanted) {
    int counted = (int) rows.count(owner);
    Stretch stretch = wanted.within(counted);
    var all = rows.waiting(owner, Limit.of(stretch.from() + stretch.size()));
    var page = all.stream().skip(stretch.from()).map(this::line).toList();
    return new Listed<>(page, stretch.from(), counted);
  }

  /// How many of those are over their day.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER') or (hasRole('AGENT') and #owner != null)")
  @Transactional(readOnly = true)
  public long late(@Nullable AgentId owner) {
    return rows.late(owner, today());
  }

  /// All of an account, the newest first.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD', 'MANAGER')")
  @Transactional(readOnly = true)
  public List<Dissatisfaction> of(AccountId account) {
    return rows.findByAccountIdOrderByIdDesc(account).stream().map(this::line).toList();
  }

  /// What waits for people who may answer no longer is for any lead; returns how many there were.
  @PreAuthorize("hasRole('SYSTEM')")
  @Transactional
  public int takeFromLeavers() {
    int taken = rows.takeFromLeavers();
    if (taken > 0) {
      audit.record(null, "dissatisfaction.owner_left", "dissatisfactions", "" + taken);
    }
    return taken;
  }

  /// What nobody answered by its day rises to the managers, once; returns how many did.
  @PreAuthorize("hasRole('SYSTEM')")
  @Transactional
  public int raise() {
    var late = rows.toRaise(today());
    late.forEach(row -> {
      row.raise(clock.instant());
      told(row, null, "dissatisfaction.raised", row.due().toString());
    });
    rows.flush();
    return late.size();
  }

  private boolean mayAnswer(AgentId agent) {
    return rows.mayAnswer(agent.value()) > 0;
  }

  private Dissatisfaction line(DissatisfactionRow row) {
    var account = portfolio.account(row.account()).orElseThrow();
    return row.told(account, portfolio.debtor(account.debtor()).name(), today());
  }

  private void told(
      DissatisfactionRow row, @Nullable AgentId author, String action, String detail) {
    audit.record(author, action, "account:" + row.account().value(), row.id() + " " + detail);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
