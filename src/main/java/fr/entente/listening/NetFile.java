package fr.entente.listening;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// A small net among the stored numbers of a model.
final class NetFile {
  private NetFile() {}

  static void write(DataOutputStream out, SmallNet net) throws IOException {
    int[] known = net.known();
    out.writeInt(known.length);
    for (int each : known) {
      out.writeInt(each);
    }
    for (float each : net.places()) {
      out.writeShort(Float.floatToFloat16(each));
    }
    write(out, net.constants());
    out.writeInt(net.weights().length);
    for (float[] question : net.weights()) {
      write(out, question);
    }
  }

  private static void write(DataOutputStream out, float[] numbers) throws IOException {
    for (float each : numbers) {
      out.writeFloat(each);
    }
  }

  static SmallNet read(DataInputStream in, int features) throws IOException {
    int[] known = new int[in.readInt()];
    for (int i = 0; i < known.length; i++) {
      known[i] = in.readInt();
    }
    float[] places = new float[known.length * SmallNet.DIMENSIONS];
    for (int i = 0; i < places.length; i++) {
      places[i] = Float.float16ToFloat(in.readShort());
    }
    float[] constants = floats(in, SmallNet.DIMENSIONS);
    float[][] weights = new float[in.readInt()][];
    for (int q = 0; q < weights.length; q++) {
      weights[q] = floats(in, SmallNet.DIMENSIONS + 1);
    }
    return SmallNet.of(known, features, places, constants, weights);
  }

  private static float[] floats(DataInputStream in, int size) throws IOException {
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = in.readFloat();
    }
    return numbers;
  }
}
