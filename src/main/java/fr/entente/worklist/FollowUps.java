package fr.entente.worklist;

import fr.entente.agents.SignedInAgent;
import fr.entente.agents.Workforce;
import fr.entente.compliance.HoldReviews;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.AuditTrail;
import fr.entente.kernel.Listed;
import fr.entente.kernel.Stretch;
import fr.entente.worklist.FollowUpResult.Done;
import fr.entente.worklist.FollowUpResult.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Front door: accounts that are not called now, what brings each of them back, and the deeds that
/// do. An agent sees and does what is the agent's own; leads step in for anybody.
@Service
public class FollowUps {
  /// A decision is put off by so many days at most.
  public static final int LONGEST = 90;

  /// Only who may step in for anybody may act for nobody.
  private static final AgentId NOBODY = new AgentId(0);

  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private final FollowUpRows rows;
  private final WorkFacts facts;
  private final HoldReviews holds;
  private final AuditTrail audit;
  private final Workforce workforce;
  private final Clock clock;

  FollowUps(
      FollowUpRows rows,
      WorkFacts facts,
      HoldReviews holds,
      AuditTrail audit,
      Workforce workforce,
      Clock clock) {
    this.rows = rows;
    this.facts = facts;
    this.holds = holds;
    this.audit = audit;
    this.workforce = workforce;
    this.clock = clock;
  }

  /// The most urgent first: of one owner, or (null) of all.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER') or (hasRole('AGENT') and #owner != null)")
  public Listed<FollowUpRow> page(FollowUp list, @Nullable AgentId owner, Stretch wanted) {
    return rows.page(list, owner, wanted);
  }

  /// How many of a list are over their time.
  @PreAuthorize("hasAnyRole('LEAD', 'MANAGER') or (hasRole('AGENT') and #owner != null)")
  public long late(FollowUp list, @Nullable AgentId owner) {
    return rows.late(list, owner);
  }

  /// They are called in their turn again.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public FollowUpResult bringBack(FollowUp list, Collection<AccountId> accounts, AgentId me) {
    if (!list.returns()) {
      return new Refused("lifted_there");
    }
    return each(
        list,
        accounts,
        me,
        "brought_back",
        mine -> {
          if (list == FollowUp.CALLBACKS) {
            rows.callBackAt(mine, clock.instant());
          } else {
            rows.bringBack(mine, LocalDate.now(clock));
          }
        });
  }

  /// Somebody else sees to them; nobody named: any lead, and for a callback whoever is free.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public FollowUpResult handOn(
      FollowUp list, Collection<AccountId> accounts, @Nullable AgentId to, AgentId me) {
    if (to != null && workforce.left(to)) {
      return new Refused("left");
    }
    return each(
        list,
        accounts,
        me,
        "handed_on",
        mine -> {
          if (list == FollowUp.HOLDS) {
            holds.handOn(mine, to);
          } else {
            rows.handOn(list, mine, to);
          }
        });
  }

  /// They are seen to by another day; a callback is made at that time.
  @PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
  @Transactional
  public FollowUpResult moveTo(
      FollowUp list, Collection<AccountId> accounts, Instant at, AgentId me) {
    Instant now = clock.instant();
    if (!at.isAfter(now)) {
      return new Refused("date_past");
    }
    if (at.isAfter(now.atZone(clock.getZone()).plusDays(LONGEST).toInstant())) {
      return new Refused("date_far");
    }
    return each(
        list,
        accounts,
        me,
        "moved",
        mine -> {
          switch (list) {
            case HOLDS -> holds.reviewAt(mine, at);
            case CALLBACKS -> rows.callBackAt(mine, at);
            default -> rows.decideBy(mine, at);
          }
        });
  }

  /// The end of a working day, where only a day is named.
  public Instant endOf(LocalDate day) {
    return day.atTime(EVENING).atZone(clock.getZone()).toInstant();
  }

  private FollowUpResult each(
      FollowUp list,
      Collection<AccountId> accounts,
      AgentId me,
      String deed,
      Consumer<List<AccountId>> work) {
    if (!SignedInAgent.mayActFor(me)) {
      throw new AccessDeniedException("deeds of another agent");
    }
    if (!list.deeds()) {
      throw new IllegalArgumentException("what comes back by itself is left alone");
    }
    if (accounts.isEmpty()) {
      return new Refused("none_chosen");
    }
    var mine = rows.standing(list, accounts, SignedInAgent.mayActFor(NOBODY) ? null : me);
    if (mine.isEmpty()) {
      return new Refused("none_left");
    }
    work.accept(mine);
    mine.forEach(account -> audit.record(me, "worklist." + deed, "account:" + account.value(), ""));
    facts.placeAgain(list == FollowUp.HOLDS ? rows.ofTheirDebtors(mine) : mine);
    return new Done(mine.size(), accounts.size() - mine.size());
  }
}
