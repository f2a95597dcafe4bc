package fr.entente.backoffice.ui;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/// Work that takes its time is done without the lock of the screen, with the rights of the person
/// who asked, and what came of it arrives on the screen.
public final class Apart {
  private Apart() {}

  /// Where the work breaks, the screen is told so.
  public static <T> void run(UI ui, Supplier<T> work, Consumer<T> arrived, Runnable broken) {
    Thread.ofVirtual()
        .start(
            new DelegatingSecurityContextRunnable(() -> {
              T result;
              try {
                result = work.get();
              } catch (RuntimeException | Error e) {
                ui.access(broken::run);
                throw e;
              }
              ui.access(() -> arrived.accept(result));
            }));
  }
}
