package id.go.purbalinggakab.siliput.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test on the real engine with demo users and a settable clock; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:engine-test;DB_CLOSE_DELAY=-1",
            "camunda.bpm.generate-unique-process-engine-name=true",
            "camunda.bpm.job-execution.enabled=false",
            "siliput.demo=true",
            "siliput.demo-cases=false",
            "siliput.archive.folder=target/test-data-${siliput.fork:1}/archive",
            "siliput.mail.outbox=target/test-data-${siliput.fork:1}/outbox",
            "siliput.publishing.folder=target/test-data-${siliput.fork:1}/public",
            "siliput.notification.polling=false",
            "siliput.audit.seal.polling=false",
            "siliput.audit.figures.polling=false",
            "siliput.incidents.polling=false"
        })
@Import(MutableClockConfiguration.class)
public @interface EngineTest {}
