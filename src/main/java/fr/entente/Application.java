package fr.entente;

import fr.entente.bench.Bench;
import fr.entente.exchange.reading.ReadFile;
import fr.entente.listening.Detect;
import fr.entente.practice.Rehearse;
import fr.entente.replay.Replay;
import fr.entente.scripts.ScriptsCommand;
import fr.entente.simulator.Simulator;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/// The product. The clock carries the zone in which the floor works, so that "today" means the
/// floor's day.
@SpringBootApplication
@Modulithic(sharedModules = "kernel")
public class Application {
  /// The first word may name another command of the same jar; without one the application starts.
  public static void main(String[] args) throws Exception {
    String command = args.length == 0 ? "" : args[0];
    String[] rest = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
    switch (command) {
      case "simulator" -> Simulator.main(rest);
      case "replay" -> Replay.main(rest);
      case "detect" -> Detect.main(rest);
      case "read" -> ReadFile.main(rest);
      case "rehearse" -> Rehearse.main(rest);
      case "scripts" -> ScriptsCommand.main(rest);
      case "backup", "restore" -> System.exit(BackupCommand.run(command, rest));
      case "bench" -> Bench.run(Application.class, rest);
      default -> SpringApplication.run(Application.class, args);
    }
  }

  @Bean
  Clock clock(@Value("${entente.zone}") ZoneId zone) {
    return Clock.system(zone);
  }
}
