package fr.entente.commitments;

import fr.entente.commitments.agreement.CommitmentsSettings;
import fr.entente.commitments.standing.PastFacts;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.PublicHolidays;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: days on which money may be due. Dates are the floor's, holidays the debtor's.
@Service
public class PaymentDays {
  private final PastFacts facts;
  private final CommitmentsSettings settings;

  PaymentDays(PastFacts facts, CommitmentsSettings settings) {
    this.facts = facts;
    this.settings = settings;
  }

  /// A due date that leaves time and falls on a business day, proposed for a promise made today;
  /// ten days ahead at most with the shipped settings, for a first payment that comes soon is kept.
  public LocalDate proposedDate(LocalDate today) {
    return effective(today.plusDays(settings.proposedDays()));
  }

  /// The same, with the holidays where the debtor lives.
  @PreAuthorize("isAuthenticated()")
  public LocalDate proposedDate(AccountId account, LocalDate today) {
    return effective(account, today.plusDays(settings.proposedDays()));
  }

  /// Effective (business) day of a promise due on this date, in most of France.
  public LocalDate effective(LocalDate due) {
    return DayShift.FOLLOWING.apply(due, PublicHolidays.FRANCE);
  }

  /// Effective (business) day where the debtor of this account lives: Alsace, Moselle and overseas
  /// have holidays of their own.
  @PreAuthorize("isAuthenticated()")
  public LocalDate effective(AccountId account, LocalDate due) {
    return DayShift.FOLLOWING.apply(due, facts.calendar(account));
  }

  /// Whose holidays count for this account: what `PlanRequest` calls its region.
  @PreAuthorize("isAuthenticated()")
  public String region(AccountId account) {
    return facts.calendar(account).region();
  }

  /// These parts on the business days where the debtor of this account lives.
  @PreAuthorize("isAuthenticated()")
  public List<Instalment> onBusinessDays(AccountId account, List<Instalment> parts) {
    PublicHolidays calendar = facts.calendar(account);
    return parts.stream()
        .map(part ->
            new Instalment(
                part.number(),
                part.dueOn(),
                DayShift.FOLLOWING.apply(part.dueOn(), calendar),
                part.amount()))
        .toList();
  }
}
