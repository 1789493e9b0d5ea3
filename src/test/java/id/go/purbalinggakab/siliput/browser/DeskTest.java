package id.go.purbalinggakab.siliput.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A test with a desk's browser on an engine that runs its jobs; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1",
            "camunda.bpm.generate-unique-process-engine-name=false",
            "camunda.bpm.job-execution.max-wait=1000",
            "siliput.demo=true",
            "siliput.demo-cases=false",
            "siliput.archive.folder=target/browser-data-${siliput.fork:1}/archive",
            "siliput.mail.outbox=target/browser-data-${siliput.fork:1}/outbox",
            "siliput.publishing.folder=target/browser-data-${siliput.fork:1}/public"
        })
@interface DeskTest {}
