package fr.entente.backoffice.ui.imports;

import com.vaadin.flow.component.UI;
import fr.entente.exchange.ImportProblem;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/// Work on a file takes its time: it is done without the lock of the screen, with the rights of the
/// person who asked, and what came of it arrives on the screen.
final class Apart {
  private static final ImportProblem BROKEN = ImportProblem.of("exchange.problem.failed");

  private Apart() {}

  /// Where the work breaks, what `broken` makes of the problem arrives.
  static <T> void run(
      UI ui, Supplier<T> work, Function<ImportProblem, T> broken, Consumer<T> arrived) {
    Thread.ofVirtual()
        .start(
            new DelegatingSecurityContextRunnable(() -> {
              T result;
              try {
                result = work.get();
              } catch (RuntimeException | Error e) {
                ui.access(() -> arrived.accept(broken.apply(BROKEN)));
                throw e;
              }
              ui.access(() -> arrived.accept(result));
            }));
  }
}
