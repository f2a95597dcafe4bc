package fr.entente;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// The whole application on one embedded database and one settable clock; every test begins with
/// empty tables. All such tests share one context: add no per-class properties or mocks without
/// need, each new context costs seconds.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    // The URL keeps the product's own database away; TestSetup says where the tests' one is.
    properties = {"entente.jobs=false", "spring.datasource.url=test"})
@Import(TestSetup.class)
@ExtendWith(EmptyTables.class)
public @interface EntenteTest {}
