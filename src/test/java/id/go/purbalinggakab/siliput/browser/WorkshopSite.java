package id.go.purbalinggakab.siliput.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** A site whose releases need a second person; the browser tests of the workshop share it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = FreshWorkshop.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:workshop;DB_CLOSE_DELAY=-1",
            "camunda.bpm.generate-unique-process-engine-name=false",
            "camunda.bpm.job-execution.max-wait=1000",
            "siliput.demo=true",
            "siliput.demo-cases=false",
            "siliput.modeling.second-word=true",
            "siliput.engine.home=target/workshop-data/home",
            "siliput.archive.folder=target/workshop-data/archive",
            "siliput.mail.outbox=target/workshop-data/outbox",
            "siliput.publishing.folder=target/workshop-data/public"
        })
@interface WorkshopSite {}
