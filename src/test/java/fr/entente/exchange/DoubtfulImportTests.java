package fr.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.entente.agents.Agents;
import fr.entente.exchange.file.FileShape;
import fr.entente.kernel.CreditorId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The database goes away while it is being written that a run begins, or that it has ended.
class DoubtfulImportTests {
  private static final ImportId ID = new ImportId(7);
  private static final ImportPlan PLAN =
      new ImportPlan(
          ImportKind.STATEMENT, new CreditorId(1), Map.of(), DateOrder.DAY_FIRST, ',', false, 30);

  private final ImportRuns runs = mock(ImportRuns.class);
  private final ImportRunner runner = mock(ImportRunner.class);
  private final RunningImports running = new RunningImports(mock(JdbcClient.class));
  private final AbandonedImports abandoned =
      new AbandonedImports(runs, runner, running, Clock.systemUTC());
  private final Analysis analysis = mock(Analysis.class);
  private final Imports imports =
      new Imports(
          runs,
          runner,
          analysis,
          mock(ImportFiles.class),
          mock(NewCreditors.class),
          mock(TakeBack.class),
          mock(SettleLimit.class),
          mock(ImportStatuses.class),
          mock(Agents.class),
          running,
          abandoned);

  @BeforeEach
  void aFileThatMayBeChecked() {
    when(runs.find(ID))
        .thenReturn(
            Optional.of(
                new ImportRun(
                    ID, "f.xml", 1, "0", FileShape.xml(), ImportState.ANALYSED, PLAN, null, null)));
    when(runs.applied(any(), any())).thenReturn(Optional.empty());
    when(analysis.hear(any(), any())).thenReturn(Proposals.Heard.NOTHING);
    when(runs.move(eq(ID), any(), any(ImportState[].class))).thenReturn(true);
    when(runs.end(eq(ID), any(), any(), any(ImportState[].class))).thenReturn(true);
  }

  @Test
  void aRunThatWasToBeginIsGivenUpOnceTheDatabaseIsBack() {
    doThrow(new DataAccessResourceFailureException("away")).when(runs).plan(ID, PLAN);
    assertThatThrownBy(() -> imports.dryRun(ID, PLAN))
        .isInstanceOf(DataAccessResourceFailureException.class);
    when(runs.end(eq(ID), any(), any(), any(ImportState[].class)))
        .thenThrow(new DataAccessResourceFailureException("still away"))
        .thenReturn(true);
    assertThatThrownBy(abandoned::endDoubtful)
        .isInstanceOf(DataAccessResourceFailureException.class);
    verify(runner, never()).cleanUp(any(), eq(true));
    abandoned.endDoubtful();
    verify(runner).cleanUp(ID, true);
    assertThat(running.doubtful()).isEmpty();
  }

  @Test
  void aRunWhoseEndCouldNotBeWrittenIsGivenUpToo() {
    doThrow(new DataAccessResourceFailureException("away")).when(runner).check(any(), any(), any());
    imports.dryRun(ID, PLAN);
    running.task(ID).done().countDown();
    await().until(() -> !running.doubtful().isEmpty());
    abandoned.endDoubtful();
    verify(runner).cleanUp(ID, true);
  }

  @Test
  void whatRunsIsLeftAlone() {
    var goOn = new CountDownLatch(1);
    running.start(
        ID,
        task -> {
          try {
            goOn.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          } finally {
            task.done().countDown();
          }
        });
    assertThatThrownBy(() ->
            running.sure(
                ID,
                () -> {
                  throw new DataAccessResourceFailureException("away");
                }))
        .isInstanceOf(DataAccessResourceFailureException.class);
    abandoned.endDoubtful();
    verify(runs, never()).end(any(), any(), any(), any(ImportState[].class));
    goOn.countDown();
    await().until(() -> !running.doubtful().isEmpty());
  }
}
