package fr.entente.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// A screen in 256 colours: a third of the size, and nobody sees the difference. Boxes of colours
/// are cut in two at their middle until there are as many boxes (median cut).
final class FewColours {
  private static final int MOST = 256;

  private record Shade(int rgb, int count) {
    int part(int shift) {
      return rgb >> shift & 255;
    }
  }

  private record Box(List<Shade> shades) {
    int widest() {
      return List.of(16, 8, 0).stream().max(Comparator.comparing(this::width)).orElseThrow();
    }

    int width(int shift) {
      var parts = shades.stream().mapToInt(shade -> shade.part(shift)).summaryStatistics();
      return parts.getMax() - parts.getMin();
    }

    long weight() {
      return shades.stream().mapToLong(Shade::count).sum();
    }

    // What is seen most and differs most is told apart first.
    double urgency() {
      return width(widest()) * Math.sqrt(weight());
    }

    List<Box> halves() {
      int shift = widest();
      var sorted = shades.stream().sorted(Comparator.comparing(s -> s.part(shift))).toList();
      long half = weight() / 2;
      int cut = 0;
      long seen = 0;
      while (cut < sorted.size() - 1 && (cut == 0 || seen + sorted.get(cut).count() <= half)) {
        seen += sorted.get(cut++).count();
      }
      return List.of(new Box(sorted.subList(0, cut)), new Box(sorted.subList(cut, sorted.size())));
    }

    // The colour seen most in this box, so that grounds stay what they are.
    int rgb() {
      return shades.stream().max(Comparator.comparing(Shade::count)).orElseThrow().rgb();
    }
  }

  private FewColours() {}

  static void write(byte[] screenshot, Path file) {
    try {
      var full = ImageIO.read(new ByteArrayInputStream(screenshot));
      Files.createDirectories(file.getParent());
      ImageIO.write(reduced(full), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage reduced(BufferedImage full) {
    int width = full.getWidth();
    int height = full.getHeight();
    int[] pixels = full.getRGB(0, 0, width, height, null, 0, width);
    var boxes = boxes(pixels);
    Map<Integer, Integer> index = new HashMap<>();
    int[] colours = new int[boxes.size()];
    for (int i = 0; i < colours.length; i++) {
      colours[i] = boxes.get(i).rgb();
      for (Shade shade : boxes.get(i).shades()) {
        index.put(shade.rgb(), i);
      }
    }
    var model = new IndexColorModel(8, colours.length, colours, 0, false, -1, 0);
    var few = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    var raster = few.getRaster();
    for (int i = 0; i < pixels.length; i++) {
      raster.setSample(i % width, i / width, 0, index.get(pixels[i] & 0xffffff));
    }
    return few;
  }

  private static List<Box> boxes(int[] pixels) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : pixels) {
      counts.merge(pixel & 0xffffff, 1, Integer::sum);
    }
    var boxes = new ArrayList<Box>();
    boxes.add(
        new Box(counts.entrySet().stream().map(e -> new Shade(e.getKey(), e.getValue())).toList()));
    while (boxes.size() < Math.min(MOST, counts.size())) {
      var most =
          boxes.stream()
              .filter(box -> box.shades().size() > 1)
              .max(Comparator.comparing(Box::urgency))
              .orElseThrow();
      boxes.remove(most);
      boxes.addAll(most.halves());
    }
    return boxes;
  }
}
