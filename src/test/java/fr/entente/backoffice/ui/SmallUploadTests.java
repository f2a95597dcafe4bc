package fr.entente.backoffice.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The limit of a small file holds on the server, whoever sends.
class SmallUploadTests {
  private static final int MOST = 1_000;

  private final UploadEvent event = mock(UploadEvent.class);
  private final List<String> seen = new ArrayList<>();
  private final SmallUpload upload =
      new SmallUpload(
          MOST, (name, bytes) -> seen.add(name + " " + bytes.length), () -> seen.add("too large"));

  @BeforeEach
  void aScreen() {
    UI ui = mock(UI.class);
    when(ui.access(any()))
        .thenAnswer(call -> {
          call.<Command>getArgument(0).execute();
          return null;
        });
    when(event.getUI()).thenReturn(ui);
    when(event.getFileName()).thenReturn("a.pdf");
    when(event.getFileSize()).thenReturn(-1L);
  }

  @Test
  void whatFitsArrivesWhole() throws IOException {
    when(event.getInputStream()).thenReturn(new ByteArrayInputStream(new byte[MOST]));
    upload.handleUploadRequest(event);
    assertThat(seen).containsExactly("a.pdf " + MOST);
    verify(event, never()).reject();
  }

  @Test
  void ofMoreNoMoreIsReadThanShowsThatItIsMore() throws IOException {
    var endless = new Endless();
    when(event.getInputStream()).thenReturn(endless);
    upload.handleUploadRequest(event);
    assertThat(seen).containsExactly("too large");
    assertThat(endless.given).isLessThanOrEqualTo(20 * MOST);
    verify(event).reject();
  }

  @Test
  void whatSaysThatItIsTooLargeIsNotReadAtAll() throws IOException {
    when(event.getFileSize()).thenReturn(MOST + 1L);
    upload.handleUploadRequest(event);
    assertThat(seen).containsExactly("too large");
    verify(event, never()).getInputStream();
    verify(event).reject();
  }

  /// Whoever sends without end.
  private static final class Endless extends InputStream {
    private long given;

    @Override
    public int read() {
      given++;
      return 'a';
    }
  }
}
