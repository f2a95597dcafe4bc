package fr.entente.backoffice.ui.scripts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.react.ReactAdapterComponent;
import com.vaadin.flow.shared.Registration;
import fr.entente.scripts.StepTag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A script as a graph: steps as cards, answers as ways between them, laid out by itself. The
/// server owns the script: the browser tells what a person wants (select, open, connect, add,
/// remove) and draws what it is given. Everything that the mouse does is possible by keyboard:
/// arrows and digits go along the answers, Enter opens, Insert adds, Delete removes.
@Tag("entente-script-graph")
@NpmPackage(value = "@xyflow/react", version = "12.12.1")
@NpmPackage(value = "@dagrejs/dagre", version = "3.1.3")
@CssImport("@xyflow/react/dist/style.css")
@JsModule("./script-graph.tsx")
public final class ScriptGraph extends ReactAdapterComponent {
  private static final List<String> TEXTS =
      List.of(
          "kind.start",
          "kind.card",
          "kind.end",
          "kind.missing",
          "newAnswer",
          "faults",
          "answers",
          "controls",
          "zoomIn",
          "zoomOut",
          "fit",
          "map",
          "handle");
  private List<GraphStep> steps = List.of();
  private final boolean editable;

  private record Picture(List<GraphStep> steps, boolean editable, Map<String, String> texts) {}

  /// One that is not `editable` can be walked and looked at.
  public ScriptGraph(boolean editable) {
    this.editable = editable;
    addClassName("script-graph");
  }

  public void show(List<GraphStep> drawn) {
    steps = drawn;
    if (isAttached()) {
      draw();
    }
  }

  /// The step that stands out; an unknown one takes the light off all.
  public void select(String step) {
    setState("selected", step);
  }

  public Registration onSelect(ComponentEventListener<Selected> listener) {
    return addListener(Selected.class, listener);
  }

  public Registration onOpen(ComponentEventListener<Opened> listener) {
    return addListener(Opened.class, listener);
  }

  public Registration onConnect(ComponentEventListener<Connected> listener) {
    return addListener(Connected.class, listener);
  }

  public Registration onAdd(ComponentEventListener<Added> listener) {
    return addListener(Added.class, listener);
  }

  public Registration onRemove(ComponentEventListener<Removed> listener) {
    return addListener(Removed.class, listener);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    draw();
  }

  private void draw() {
    var texts = new LinkedHashMap<String, String>();
    TEXTS.forEach(key -> texts.put(key, getTranslation("backoffice.graph." + key)));
    for (StepTag tag : StepTag.values()) {
      texts.put("tag." + tag, getTranslation("backoffice.graph.tag." + tag));
    }
    setState("picture", new Picture(steps, editable, texts));
  }

  /// A step was chosen by a click, an arrow or a digit.
  @DomEvent("graph-select")
  public static final class Selected extends ComponentEvent<ScriptGraph> {
    private final String step;

    public Selected(
        ScriptGraph source, boolean fromClient, @EventData("event.detail.id") String step) {
      super(source, fromClient);
      this.step = step;
    }

    public String step() {
      return step;
    }
  }

  /// A step is to be edited: Enter or a double click.
  @DomEvent("graph-open")
  public static final class Opened extends ComponentEvent<ScriptGraph> {
    private final String step;

    public Opened(
        ScriptGraph source, boolean fromClient, @EventData("event.detail.id") String step) {
      super(source, fromClient);
      this.step = step;
    }

    public String step() {
      return step;
    }
  }

  /// An answer was drawn to a step; digit 0 asks for a new answer.
  @DomEvent("graph-connect")
  public static final class Connected extends ComponentEvent<ScriptGraph> {
    private final String from;
    private final int digit;
    private final String to;

    public Connected(
        ScriptGraph source,
        boolean fromClient,
        @EventData("event.detail.from") String from,
        @EventData("event.detail.digit") int digit,
        @EventData("event.detail.to") String to) {
      super(source, fromClient);
      this.from = from;
      this.digit = digit;
      this.to = to;
    }

    public String from() {
      return from;
    }

    public int digit() {
      return digit;
    }

    public String to() {
      return to;
    }
  }

  /// A new step is wanted behind an answer of this step; digit 0 asks for a new answer too.
  @DomEvent("graph-add")
  public static final class Added extends ComponentEvent<ScriptGraph> {
    private final String from;
    private final int digit;

    public Added(
        ScriptGraph source,
        boolean fromClient,
        @EventData("event.detail.from") String from,
        @EventData("event.detail.digit") int digit) {
      super(source, fromClient);
      this.from = from;
      this.digit = digit;
    }

    public String from() {
      return from;
    }

    public int digit() {
      return digit;
    }
  }

  /// A step is to go, or with a digit one answer of it.
  @DomEvent("graph-remove")
  public static final class Removed extends ComponentEvent<ScriptGraph> {
    private final String step;
    private final int digit;

    public Removed(
        ScriptGraph source,
        boolean fromClient,
        @EventData("event.detail.id") String step,
        @EventData("event.detail.digit") int digit) {
      super(source, fromClient);
      this.step = step;
      this.digit = digit;
    }

    public String step() {
      return step;
    }

    public int digit() {
      return digit;
    }
  }
}
