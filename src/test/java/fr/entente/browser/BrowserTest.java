package fr.entente.browser;

import fr.entente.EmptyTables;
import fr.entente.TestSetup;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// The whole application on a free port with the production bundle, the phone simulator in the same
/// process, a real browser in front. Jobs run as they do in life.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {"entente.jobs=true", "entente.demo=false", "spring.datasource.url=test"})
@Import(TestSetup.class)
@ExtendWith(EmptyTables.class)
@interface BrowserTest {}
