package id.go.purbalinggakab.siliput.coverage.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A test with a telephone's browser on an engine whose jobs the test runs; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:phone;DB_CLOSE_DELAY=-1",
            "camunda.bpm.process-engine-name=phone",
            "camunda.bpm.job-execution.enabled=false",
            "siliput.demo=true",
            "siliput.demo-cases=false",
            "siliput.archive.folder=target/phone-data-${siliput.fork:1}/archive",
            "siliput.mail.outbox=target/phone-data-${siliput.fork:1}/outbox",
            "siliput.publishing.folder=target/phone-data-${siliput.fork:1}/public",
            "siliput.notification.polling=false",
            "siliput.audit.seal.polling=false"
        })
@interface PhoneTest {}
