package fr.entente.abuse;

import fr.entente.EmptyTables;
import fr.entente.TestSetup;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// The whole application as it stands on the internet: behind a TLS proxy that it trusts, here on
/// loopback, with room for twenty strangers.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "entente.jobs=false",
      // A page answers with what is on it, which tests of rights read.
      "vaadin.eagerServerLoad=true",
      "spring.datasource.url=test",
      "entente.entrance.trusted-proxies=127.0.0.1",
      "entente.entrance.hosts=desk.example",
      "entente.entrance.anonymous-sessions=20",
      "entente.outreach.public-url=https://pay.example"
    })
@Import(TestSetup.class)
@ExtendWith(EmptyTables.class)
@interface BehindProxy {}
