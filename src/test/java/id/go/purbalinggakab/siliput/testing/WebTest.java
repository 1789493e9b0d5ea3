package id.go.purbalinggakab.siliput.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A test of the whole application on a port of its own; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(SignedTokens.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:web-test;DB_CLOSE_DELAY=-1",
            "camunda.bpm.process-engine-name=web",
            "camunda.bpm.job-execution.enabled=false",
            "siliput.demo=true",
            "siliput.demo-cases=true",
            "siliput.archive.folder=target/web-data-${siliput.fork:1}/archive",
            "siliput.mail.outbox=target/web-data-${siliput.fork:1}/outbox",
            "siliput.publishing.folder=target/web-data-${siliput.fork:1}/public",
            "siliput.notification.polling=false",
            "siliput.audit.seal.polling=false",
            "siliput.audit.figures.polling=false",
            "siliput.incidents.polling=false"
        })
public @interface WebTest {}
