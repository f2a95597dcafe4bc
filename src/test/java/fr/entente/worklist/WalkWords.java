package fr.entente.worklist;

import fr.entente.commitments.Commitment;
import fr.entente.commitments.CommitmentResult;
import fr.entente.commitments.CommitmentTerms;
import fr.entente.commitments.Commitments;
import fr.entente.commitments.Instalment;
import fr.entente.commitments.PaymentMeans;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.Hold;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import fr.entente.kernel.Money;
import fr.entente.kernel.RunAs;
import fr.entente.kernel.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What is agreed, what stops, and what people do in the lists of what they see to.
final class WalkWords {
  private static final Stretch ALL = new Stretch(0, 500);

  private static final int TRIES = 4;

  private final WalkWorld world;
  private final Commitments commitments;
  private final Compliance compliance;
  private final FollowUps followUps;

  WalkWords(WalkWorld world) {
    this.world = world;
    commitments = world.bean(Commitments.class);
    compliance = world.bean(Compliance.class);
    followUps = world.bean(FollowUps.class);
  }

  String promises() {
    AccountId account = world.account();
    for (int i = 0; i < TRIES && !promisable(account); i++) {
      account = world.account();
    }
    long owed = world.card(account).overdue().cents();
    if (!promisable(account)) {
      return "nothing to promise";
    }
    int parts = world.oneIn(2) ? 1 : 2 + world.dice().nextInt(3);
    return commitments.record(terms(account, owed, parts)) instanceof CommitmentResult.Recorded
        ? parts > 1 ? "plan" : "promise"
        : "promise refused";
  }

  private boolean promisable(AccountId account) {
    return world.card(account).overdue().cents() >= 3_000 && compliance.holds(account).isEmpty();
  }

  private CommitmentTerms terms(AccountId account, long owed, int parts) {
    List<Instalment> dated = new ArrayList<>();
    LocalDate due = world.today();
    for (int i = 1; i <= parts; i++) {
      due = due.plusDays(1 + world.dice().nextInt(12));
      long part = i < parts ? owed / parts : owed - (parts - 1) * (owed / parts);
      dated.add(new Instalment(i, due, due, Money.ofCents(part)));
    }
    return new CommitmentTerms(
        account, null, world.agent(), dated, PaymentMeans.TRANSFER, List.of(), "walk", "walk");
  }

  /// Of what was agreed: taken back, agreed anew, moved, or a missed part made up.
  String agreedAnew() {
    AccountId account = world.account();
    var history = commitments.history(account);
    for (int i = 0; i < TRIES && history.isEmpty(); i++) {
      account = world.account();
      history = commitments.history(account);
    }
    if (history.isEmpty()) {
      return "nothing agreed";
    }
    Commitment last = history.getFirst();
    AgentId author = world.agent();
    LocalDate on = world.today().plusDays(1 + world.dice().nextInt(20));
    return switch (world.dice().nextInt(5)) {
      case 0 -> {
        commitments.cancel(last.id(), "walk", author);
        yield "promise cancelled";
      }
      case 1 -> {
        long owed = Math.max(1_000, world.card(account).overdue().cents());
        yield done(commitments.reschedule(last.id(), terms(account, owed, 2), "walk"), "anew");
      }
      case 2 -> done(commitments.moveInstalment(last.id(), 1, on, author), "moved");
      default -> done(commitments.makeUp(last.id(), on, world.oneIn(2), author), "made up");
    };
  }

  private static String done(CommitmentResult result, String what) {
    return result instanceof CommitmentResult.Recorded ? "plan " + what : "plan not " + what;
  }

  String hold() {
    var account = world.card(world.account());
    HoldType type = world.oneIn(3) ? HoldType.CRISIS : world.one(HoldType.values());
    var only = world.oneIn(2) ? account.id() : null;
    var until = world.oneIn(2) ? world.later() : null;
    compliance.placeHold(account.debtor(), only, type, "walk", until, world.agent());
    return "hold " + type;
  }

  String holdEnds() {
    List<Hold> holds = compliance.holds(world.account());
    for (int i = 0; i < TRIES && holds.isEmpty(); i++) {
      holds = compliance.holds(world.account());
    }
    if (holds.isEmpty()) {
      return "no hold";
    }
    compliance.endHold(world.one(holds).id(), "over", world.agent());
    return "hold ended";
  }

  /// What leads and agents do in their lists, one row or many.
  String follow() {
    FollowUp list = world.one(List.of(FollowUp.values()).stream().filter(FollowUp::deeds).toList());
    var rows = followUps.page(list, null, ALL).rows().stream().map(FollowUpRow::account).toList();
    if (rows.isEmpty()) {
      return "nothing in " + list;
    }
    var chosen =
        world.oneIn(2)
            ? List.of(world.one(rows))
            : rows.stream().filter(_ -> world.oneIn(2)).toList();
    AgentId me = world.agent();
    AgentId to = world.oneIn(3) ? null : world.people().chosen();
    var result =
        switch (world.dice().nextInt(3)) {
          case 0 -> followUps.bringBack(list, chosen, me);
          case 1 -> followUps.handOn(list, chosen, to, me);
          default -> followUps.moveTo(list, chosen, world.later(), me);
        };
    return result instanceof FollowUpResult.Done ? "followed up " + list : "not followed up";
  }

  void review() {
    RunAs.system(() -> {
      commitments.review(world.today());
      compliance.expireHolds();
    });
  }
}
