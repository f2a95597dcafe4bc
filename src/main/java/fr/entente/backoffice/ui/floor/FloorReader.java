package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.UI;
import fr.entente.agents.Agent;
import fr.entente.agents.Role;
import fr.entente.commitments.Approval;
import fr.entente.commitments.Approvals;
import fr.entente.compliance.OverrideRequest;
import fr.entente.compliance.Overrides;
import fr.entente.detection.LateFinding;
import fr.entente.kernel.Remembered;
import fr.entente.kernel.RunAs;
import fr.entente.kernel.Sorted;
import fr.entente.kernel.Stretch;
import fr.entente.reporting.DebtAge;
import fr.entente.reporting.FloorBoard;
import fr.entente.reporting.FloorLine;
import fr.entente.reporting.FloorObjective;
import fr.entente.reporting.FloorObjectives;
import fr.entente.reporting.HardCalls;
import fr.entente.reporting.HardDay;
import fr.entente.reporting.RecentCalls;
import fr.entente.reporting.RefusalLine;
import fr.entente.reporting.RefusalOrder;
import fr.entente.uikit.Following;
import fr.entente.worklist.Callback;
import fr.entente.worklist.Callbacks;
import fr.entente.worklist.Orphan;
import fr.entente.worklist.Proof;
import fr.entente.worklist.Worklist;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Reads the floor once for all who look at it, away from their screens' locks. What moves with
/// every call is read again at most three times a second, the rest more seldom.
@Lazy
@Component
class FloorReader {
  private static final Duration MOVING = Duration.ofMillis(300);
  private static final Duration SLOW = Duration.ofSeconds(3);
  // All that waits is counted: a million accounts take a while.
  private static final Duration COUNTED = Duration.ofMinutes(1);
  private static final int SHOWN = 50;
  private static final int LISTED = 8;
  private static final Sorted<RefusalOrder> NEWEST_REFUSALS = new Sorted<>(RefusalOrder.AT, true);

  /// What does not change with every call.
  record Below(
      FloorObjective objective,
      @Nullable Proof proof,
      List<Orphan> orphans,
      List<Callback> callbacks,
      List<DebtAge> ages,
      List<RefusalLine> refusals) {}

  record Seen(
      List<FloorLine> lines,
      List<Approval> approvals,
      List<OverrideRequest> lifts,
      List<HardDay> hard,
      List<LateFinding> late,
      Below below) {}

  private final FloorBoard board;
  private final Approvals approvals;
  private final Overrides overrides;
  private final FloorObjectives objectives;
  private final Worklist worklist;
  private final Callbacks callbacks;
  private final RecentCalls calls;
  private final Crises crises;
  private final Clock clock;
  private final Following reading = new Following("floor");
  private final Remembered<List<FloorLine>> lines;
  private final Remembered<List<DebtAge>> ages;
  private final Remembered<Below> below;
  private final Remembered<List<HardDay>> hard;

  FloorReader(
      FloorBoard board,
      Approvals approvals,
      Overrides overrides,
      FloorObjectives objectives,
      Worklist worklist,
      Callbacks callbacks,
      RecentCalls calls,
      Crises crises,
      HardCalls hardCalls,
      Clock clock) {
    this.board = board;
    this.approvals = approvals;
    this.overrides = overrides;
    this.objectives = objectives;
    this.worklist = worklist;
    this.callbacks = callbacks;
    this.calls = calls;
    this.crises = crises;
    this.clock = clock;
    lines = new Remembered<>(MOVING, () -> RunAs.system(board::lines));
    ages = new Remembered<>(COUNTED, board::waitingByAge);
    hard = new Remembered<>(SLOW, () -> RunAs.system(hardCalls::today));
    below = new Remembered<>(SLOW, () -> RunAs.system(this::readBelow));
  }

  @PreDestroy
  void stop() {
    reading.close();
  }

  /// Tells the tab now and every half minute until the handle is cancelled.
  ScheduledFuture<?> follow(UI ui, Agent me, Consumer<Seen> tell) {
    return reading.tell(ui, () -> read(me), tell);
  }

  /// What was confirmed on a call is for leads alone (R45).
  Seen read(Agent me) {
    List<FloorLine> now = lines.get();
    return new Seen(
        me.has(Role.LEAD) ? now : now.stream().map(FloorLine::unheard).toList(),
        RunAs.system(approvals::waiting),
        RunAs.system(overrides::waiting),
        me.has(Role.LEAD) ? hard.get() : List.of(),
        me.has(Role.LEAD) ? crises.late() : List.of(),
        below.get());
  }

  /// After one's own act: nothing that was read before it counts.
  Seen again(Agent me) {
    lines.forget();
    return read(me);
  }

  /// This lead knows of it now.
  void seen(LateFinding heard, Agent lead) {
    crises.seen(heard, lead.id());
  }

  private Below readBelow() {
    Instant midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    return new Below(
        objectives.today(),
        worklist.proved(),
        worklist.orphansFound(SHOWN),
        callbacks.due(LISTED),
        ages.get(),
        calls.refusals(NEWEST_REFUSALS, new Stretch(0, LISTED)).rows().stream()
            .filter(one -> !one.at().isBefore(midnight))
            .toList());
  }
}
