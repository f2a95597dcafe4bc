package fr.entente.backoffice.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListReaderTests {
  private final UI ui = mock();
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private ListReader reader;

  @BeforeEach
  void aTabThatTakesWhatItIsTold() {
    when(ui.access(any()))
        .thenAnswer(call -> {
          call.<Command>getArgument(0).execute();
          told.add("later");
          return null;
        });
  }

  @AfterEach
  void stop() {
    reader.stop();
  }

  private void ask(boolean wanted, Supplier<String> read) {
    reader.read(ui, read, () -> wanted, told::add, broken -> told.add(broken.getMessage()));
  }

  // Nobody answers before the reader has given up waiting.
  private List<String> later(boolean wanted, Supplier<String> read) throws InterruptedException {
    var asked = new CountDownLatch(1);
    reader = new ListReader(Duration.ZERO);
    ask(
        wanted,
        () -> {
          waited(asked);
          return read.get();
        });
    assertThat(told).isEmpty();
    asked.countDown();
    List<String> all = new ArrayList<>();
    while (!all.contains("later")) {
      all.add(String.valueOf(told.poll(10, TimeUnit.SECONDS)));
    }
    return all;
  }

  private static void waited(CountDownLatch asked) {
    try {
      asked.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String broken() {
    throw new IllegalStateException("broken");
  }

  @Test
  void whatComesLaterIsToldLaterAndSoIsWhatBroke() throws InterruptedException {
    assertThat(later(true, () -> "rows")).containsExactly("rows", "later");
    assertThat(later(true, ListReaderTests::broken)).containsExactly("broken", "later");
  }

  @Test
  void whatIsNotWantedAnyMoreIsNotTold() throws InterruptedException {
    assertThat(later(false, () -> "rows")).containsExactly("later");
    assertThat(later(false, ListReaderTests::broken)).containsExactly("later");
  }

  @Test
  void whatComesWithinAMomentIsToldAtOnce() {
    reader = new ListReader(Duration.ofMinutes(5));
    ask(true, () -> "rows");
    ask(true, ListReaderTests::broken);
    assertThat(told).containsExactly("rows", "broken");
  }
}
