package fr.entente.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import fr.entente.desk.picture.ParkedNews;
import java.util.List;

/// What happened to accounts the agent worked, each to be read and closed, or all at once.
final class NewsList extends Div {
  private final Control control;
  private final Runnable again;
  private final H2 title = new H2();
  private final UnorderedList list = new UnorderedList();
  private final Button all = new Button();
  private List<ParkedNews> shown = List.of();

  NewsList(Control control, Runnable again) {
    this.control = control;
    this.again = again;
    addClassName("ready-card");
    setId("desk-news");
    title.setText(getTranslation("desk.news"));
    all.setText(getTranslation("desk.news.all"));
    all.setId("desk-news-all");
    all.addThemeNames("tertiary", "small");
    all.addClickListener(event -> readAll());
    all.setVisible(false);
    add(Widgets.box("ready-card-head", title, all), list);
  }

  void show(List<ParkedNews> news) {
    shown = news;
    list.removeAll();
    title.setText(
        news.isEmpty()
            ? getTranslation("desk.news")
            : getTranslation("desk.news") + " (" + news.size() + ")");
    all.setVisible(!news.isEmpty());
    if (news.isEmpty()) {
      list.add(new ListItem(Widgets.text("quiet", getTranslation("desk.news.none"))));
    }
    news.forEach(each -> list.add(line(each)));
  }

  private ListItem line(ParkedNews news) {
    String said = getTranslation("desk.news." + news.kind(), news.debtorName());
    var close = new Button("✕", event -> read(news));
    close.addThemeNames("tertiary", "small", "icon");
    close.setAriaLabel(getTranslation("desk.news.read", said));
    var item =
        new ListItem(
            Widgets.icon(sign(news.kind())),
            Widgets.box(
                "news-text",
                Widgets.text("news-said", said),
                Widgets.text("quiet", control.formats().moment(news.at()))),
            close);
    item.addClassName("news-line");
    item.getElement().setAttribute("data-news", news.kind());
    return item;
  }

  private static String sign(String kind) {
    return kind.equals("kept") ? "✓" : "▲";
  }

  private void read(ParkedNews news) {
    control.day().read(control.seat(), List.of(news.id()));
    show(shown.stream().filter(each -> each.id() != news.id()).toList());
  }

  // What came meanwhile stays to be read.
  private void readAll() {
    control.day().read(control.seat(), shown.stream().map(ParkedNews::id).toList());
    show(List.of());
    again.run();
  }
}
