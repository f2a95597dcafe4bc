package fr.entente;

import fr.entente.commitments.Replay;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// The product. The clock carries the zone in which the floor works, so that "today" means the
/// floor's day.
@SpringBootApplication
public class Application {
  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals("replay")) {
      System.exit(Replay.run(args));
    }
    SpringApplication.run(Application.class, args);
  }

  @Bean
  Clock clock(@Value("${entente.zone}") ZoneId zone) {
    return Clock.system(zone);
  }
}
